package io.dynabind.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.EvaluationResult;
import io.dynabind.annotation.Table;
import io.dynabind.codec.Codec;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of the house: which room may import which, without cycles. */
class ImportTableTest {

  private static final String FIXTURE = "io.dynabind.architecture.fixture";

  @Test
  void coreKeepsTheImportTable() {
    classes().should(new Rooms("io.dynabind")).check(classesOf(Codec.class));
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("io.dynabind.(**)").should().beFreeOfCycles().check(classesOf(Codec.class));
  }

  @Test
  void annotationsImportNothing() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "io.dynabind.annotation")
        .check(classesOf(Table.class));
  }

  @Test
  void testSupportImportsNoInternals() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.dynabind.internal..")
        .check(new ClassFileImporter().importPackages("io.dynabind.test"));
  }

  @Test
  void aForbiddenImportIsFound() {
    JavaClasses fixture = new ClassFileImporter().importPackages(FIXTURE);

    EvaluationResult result = classes().should(new Rooms(FIXTURE)).evaluate(fixture);

    assertThat(result.getFailureReport().getDetails())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("room 'item'")
                    .contains("fixture.item.ReachesUp")
                    .contains("fixture.executor.Sender"))
        .anySatisfy(line -> assertThat(line).startsWith("room 'codec'").contains("net.bytebuddy"))
        .anySatisfy(line -> assertThat(line).contains("fixture.attic.Nowhere stands in no room"))
        .noneSatisfy(line -> assertThat(line).startsWith("room 'executor'"));
    assertThatCode(
            () ->
                classes()
                    .should(new Rooms(FIXTURE))
                    .check(new ClassFileImporter().importPackages(FIXTURE + ".executor")))
        .doesNotThrowAnyException();
  }

  private static JavaClasses classesOf(Class<?> anyOfThem) {
    URL place = anyOfThem.getProtectionDomain().getCodeSource().getLocation();
    JavaClasses classes = new ClassFileImporter().importLocations(List.of(Location.of(place)));
    assertThat(classes).isNotEmpty();
    return classes;
  }
}
