package io.dynabind.spring.data.wordsguide;

import io.dynabind.spring.data.DynamoRepository;

interface Invoices extends DynamoRepository<Invoice, String> {}
