package io.dynabind.spring.neighbours.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Says nothing about any store. */
@SpringBootApplication
public class Shop {}
