package io.dynabind.spring.boot;

/**
 * Properties and beans with which there can be no start. Unlike the exceptions of Spring Boot for
 * properties it has no value that a report would look up: what it says is all that is shown.
 */
public final class RefusedSettingsException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String repair;

  /**
   * Refuses.
   *
   * @param problem what is wrong, by the names of properties and beans, without secrets
   * @param repair what is to be done about it
   */
  public RefusedSettingsException(String problem, String repair) {
    super(problem);
    this.repair = repair;
  }

  /**
   * What is to be done.
   *
   * @return the repair
   */
  public String repair() {
    return repair;
  }
}
