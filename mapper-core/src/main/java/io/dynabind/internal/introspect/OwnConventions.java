package io.dynabind.internal.introspect;

import io.dynabind.introspect.Convention;
import java.util.ArrayList;
import java.util.List;

/** dynabind's own words, one convention for each annotation. */
final class OwnConventions {

  private static final List<Convention> ALL =
      List.of(
          new TableConvention(),
          new GlobalIndexConvention(),
          new LocalIndexConvention(),
          new DiscriminatorConvention(),
          new SubtypeConvention(),
          new HashKeyConvention(),
          new RangeKeyConvention(),
          new VersionConvention(),
          new TimeToLiveConvention(),
          new AttributeConvention(),
          new DefaultConvention(),
          new ConvertConvention(),
          new StoredAsConvention(),
          new FlattenConvention(),
          new UnmappedConvention(),
          new IgnoreConvention());

  private OwnConventions() {}

  static List<Convention> before(List<Convention> extra) {
    List<Convention> conventions = new ArrayList<>(ALL);
    conventions.addAll(extra);
    return List.copyOf(conventions);
  }
}
