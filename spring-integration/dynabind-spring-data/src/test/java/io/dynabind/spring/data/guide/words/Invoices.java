package io.dynabind.spring.data.guide.words;

import io.dynabind.spring.data.DynamoRepository;

interface Invoices extends DynamoRepository<Invoice, String> {}
