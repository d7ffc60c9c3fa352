package io.dynabind.spring.boot.test.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application. */
@SpringBootApplication
public class Shop {}
