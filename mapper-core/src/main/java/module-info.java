/** Maps plain Java types to DynamoDB items and gives them repositories. */
module io.dynabind.core {
  requires transitive io.dynabind.annotation;
  requires transitive software.amazon.awssdk.services.dynamodb;
  requires transitive software.amazon.awssdk.auth;
  requires transitive software.amazon.awssdk.regions;
  requires transitive software.amazon.awssdk.http;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.identity.spi;
  requires net.bytebuddy;
  requires static tools.jackson.databind;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.dynabind;
  exports io.dynabind.codec;
  exports io.dynabind.executor;
  exports io.dynabind.expression;
  exports io.dynabind.introspect;
  exports io.dynabind.item;
  exports io.dynabind.item.json;
  exports io.dynabind.item.sdk;
  exports io.dynabind.model;
  exports io.dynabind.operation;
  exports io.dynabind.outcome;
  exports io.dynabind.problem;
  exports io.dynabind.query;
  exports io.dynabind.repository;
  exports io.dynabind.schema;
  exports io.dynabind.table;
}
