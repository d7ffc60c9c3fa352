/** The words a user writes on entities and repositories. */
module io.dynabind.annotation {
  exports io.dynabind.annotation;
}
