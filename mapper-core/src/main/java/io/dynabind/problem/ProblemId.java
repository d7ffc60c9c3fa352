package io.dynabind.problem;

/**
 * The kinds of mistakes that a mapping can have. Each one has an anchor of its name in the
 * troubleshooting page.
 */
public enum ProblemId {
  /** The type is not annotated with {@code @Table}. */
  MISSING_TABLE("MissingTable"),
  /** The table's or an index's name breaks DynamoDB's rules. */
  INVALID_NAME("InvalidName"),
  /** The type can be neither a record nor a bean. */
  UNSUPPORTED_CLASS("UnsupportedClass"),
  /** The bean has no constructor without parameters. */
  MISSING_CONSTRUCTOR("MissingConstructor"),
  /** {@code @Creator} stands in a wrong place, or its parameters cannot be read. */
  INVALID_CREATOR("InvalidCreator"),
  /** {@code @BuiltBy} names a builder that cannot be used. */
  INVALID_BUILDER("InvalidBuilder"),
  /** The parameters of a creator, or an annotated method, have no names in the class file. */
  MISSING_PARAMETER_NAMES("MissingParameterNames"),
  /** The class has nothing to store. */
  NO_ATTRIBUTES("NoAttributes"),
  /** No attribute is the hash key. */
  MISSING_HASH_KEY("MissingHashKey"),
  /** Several attributes are the hash key. */
  DUPLICATE_HASH_KEY("DuplicateHashKey"),
  /** Several attributes are the range key. */
  DUPLICATE_RANGE_KEY("DuplicateRangeKey"),
  /** An attribute is given roles that exclude each other. */
  CONFLICTING_ANNOTATIONS("ConflictingAnnotations"),
  /** A key attribute is not stored as a string, a number or binary. */
  INVALID_KEY_TYPE("InvalidKeyType"),
  /** Two attributes have the same stored name. */
  DUPLICATE_ATTRIBUTE("DuplicateAttribute"),
  /** A component would be stored under a name that dynabind keeps for itself. */
  RESERVED_ATTRIBUTE("ReservedAttribute"),
  /** A stored name is empty or too long. */
  INVALID_ATTRIBUTE_NAME("InvalidAttributeName"),
  /** A former name is of no use, or belongs to an attribute that cannot have one. */
  INVALID_FORMER_NAME("InvalidFormerName"),
  /** The codec of an attribute cannot read its default. */
  INVALID_DEFAULT("InvalidDefault"),
  /** A component cannot carry unmapped attributes. */
  INVALID_UNMAPPED("InvalidUnmapped"),
  /** A name refers to no attribute. */
  UNKNOWN_ATTRIBUTE("UnknownAttribute"),
  /** An index is declared in a way that DynamoDB does not know. */
  INVALID_INDEX("InvalidIndex"),
  /** Two indexes have the same name. */
  DUPLICATE_INDEX("DuplicateIndex"),
  /** The members of {@code @Table} or an index contradict each other. */
  INVALID_TABLE_OPTIONS("InvalidTableOptions"),
  /** An annotation of items stands in a type that is stored inside of one. */
  MISPLACED_ANNOTATION("MisplacedAnnotation"),
  /** An attribute that entities are written without has a type without null. */
  READ_ONLY_PRIMITIVE("ReadOnlyPrimitive"),
  /** Several attributes are the version. */
  DUPLICATE_VERSION("DuplicateVersion"),
  /** The version's type is not a whole number. */
  INVALID_VERSION_TYPE("InvalidVersionType"),
  /** An entity has more than one component for the tokens of writes. */
  DUPLICATE_WRITE_TOKENS("DuplicateWriteTokens"),
  /** A component cannot take the tokens of writes. */
  INVALID_WRITE_TOKENS("InvalidWriteTokens"),
  /** Several attributes are the time to live. */
  DUPLICATE_TIME_TO_LIVE("DuplicateTimeToLive"),
  /** The time to live is not stored as a number. */
  INVALID_TIME_TO_LIVE_TYPE("InvalidTimeToLiveType"),
  /** The type of a creation or update time does not say which moment it means. */
  INVALID_TIMESTAMP_TYPE("InvalidTimestampType"),
  /** The type of a generated identifier cannot hold it. */
  INVALID_GENERATED_TYPE("InvalidGeneratedType"),
  /** A counter does not count, or its type is not a whole number. */
  INVALID_COUNTER("InvalidCounter"),
  /** A component can be read but not written. */
  UNWRITABLE_COMPONENT("UnwritableComponent"),
  /** There is no codec for a type. */
  UNSUPPORTED_TYPE("UnsupportedType"),
  /** A type is raw, a wildcard or an unresolved type variable. */
  UNRESOLVED_TYPE("UnresolvedType"),
  /** A converter does not fit its attribute, or cannot be made. */
  INVALID_CONVERTER("InvalidConverter"),
  /** The form in which an attribute is to be stored does not fit its type. */
  INVALID_FORM("InvalidForm"),
  /** A component is to be stored as JSON text, but nothing writes JSON. */
  MISSING_JSON("MissingJson"),
  /** A flattened component is not a record or bean, or contains itself. */
  INVALID_FLATTEN("InvalidFlatten"),
  /** A sealed type has no discriminator, or one that cannot be stored, or is not sealed at all. */
  INVALID_DISCRIMINATOR("InvalidDiscriminator"),
  /** A variant of a sealed type has no stored name. */
  MISSING_SUBTYPE("MissingSubtype"),
  /** A class is named as a variant, but is none, or its name cannot be stored. */
  INVALID_SUBTYPE("InvalidSubtype"),
  /** Two variants of a sealed type have the same name, or are both the fallback. */
  DUPLICATE_SUBTYPE("DuplicateSubtype"),
  /** A variant of a sealed type is open, or is no record or bean. */
  INVALID_VARIANT("InvalidVariant"),
  /** The variants of an entity differ in what they share. */
  VARIANT_MISMATCH("VariantMismatch"),
  /** An attribute cannot be unique, or not in this table. */
  INVALID_UNIQUE("InvalidUnique"),
  /** A method that is called before or after writes or reads has a wrong form or place. */
  INVALID_CALLBACK("InvalidCallback"),
  /** The entity's module is closed to dynabind. */
  CLOSED_MODULE("ClosedModule"),
  /** The interface is not a repository. */
  INVALID_REPOSITORY("InvalidRepository"),
  /** A repository's key type does not match the entity's key. */
  KEY_MISMATCH("KeyMismatch"),
  /** A repository method's name says nothing that dynabind knows. */
  UNKNOWN_METHOD("UnknownMethod"),
  /** A repository method uses a keyword that dynabind does not support. */
  UNSUPPORTED_KEYWORD("UnsupportedKeyword"),
  /** A repository method has too few or too many parameters. */
  PARAMETER_COUNT("ParameterCount"),
  /** A repository method's parameter does not have its attribute's type. */
  PARAMETER_TYPE("ParameterType"),
  /** A written expression, or a part of it, is none. */
  INVALID_EXPRESSION("InvalidExpression"),
  /** A written expression names a parameter that the method has not. */
  UNKNOWN_PARAMETER("UnknownParameter"),
  /** A parameter of an annotated method is used nowhere. */
  UNUSED_PARAMETER("UnusedParameter"),
  /** No parameter of a writing method names the item. */
  MISSING_KEY_PARAMETER("MissingKeyParameter"),
  /** A repository method's return type is not supported. */
  RETURN_TYPE("ReturnType"),
  /** A repository method could only be answered by a scan. */
  SCAN_REFUSED("ScanRefused"),
  /** A repository method sets several conditions on one attribute of a key. */
  KEY_CONDITIONS("KeyConditions"),
  /** A repository method can be answered by several indexes. */
  AMBIGUOUS_INDEX("AmbiguousIndex"),
  /** The stored order of an attribute is not the order of its values. */
  UNORDERED_ATTRIBUTE("UnorderedAttribute"),
  /** An index does not hold the whole entity that a method returns. */
  INDEX_PROJECTION("IndexProjection"),
  /** A repository method is to use an index that the entity does not have. */
  UNKNOWN_INDEX("UnknownIndex"),
  /** A repository method is to read a global index consistently. */
  CONSISTENT_READ("ConsistentRead"),
  /** A repository method joins by Or what has different keys. */
  SEPARATE_KEYS("SeparateKeys"),
  /** A repository method asks for several keys, whose results have no common order or pages. */
  SEVERAL_KEYS("SeveralKeys"),
  /** A method that blocks was declared, but there is no client that blocks. */
  MISSING_CLIENT("MissingClient"),
  /** An asynchronous method was declared, but there is no asynchronous client. */
  MISSING_ASYNC_CLIENT("MissingAsyncClient"),
  /** The builder was given settings that contradict each other. */
  INVALID_SETTINGS("InvalidSettings"),
  /** Entities that share a table contradict each other about it. */
  SHARED_TABLE("SharedTable"),
  /** A live table is not there. */
  TABLE_NOT_FOUND("TableNotFound"),
  /** A live table is not what its entities need. */
  TABLE_DIFFERS("TableDiffers"),
  /** A live table could not be compared, or not be created. */
  TABLE_UNKNOWN("TableUnknown"),
  /** A convention of the application found a mistake of its own. */
  CONVENTION("Convention");

  private final String text;

  ProblemId(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
