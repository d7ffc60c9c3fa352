package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.test.ContractEntities.Chosen;
import io.dynabind.test.ContractEntities.Everything;
import io.dynabind.test.ContractEntities.Named;
import io.dynabind.test.ContractEntities.Node;
import io.dynabind.test.ContractEntities.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How errors say where they are, and how deep values nest. */
abstract class PathCases extends CodecCases {

  PathCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void pathsLeadIntoListsAndMaps() {
    refusesItem(
        Order.class,
        "{'id':{'S':'a'},'lines':{'L':[{'M':{'sku':{'S':'x'},'quantity':{'N':'1'}}},"
            + "{'M':{'sku':{'S':'x'},'quantity':{'S':'many'}}}]}}",
        "Expected N but was S at $.lines[1].quantity (decoding Order)");
  }

  @Test
  void pathsLeadThroughMapKeys() {
    refusesItem(
        Order.class,
        "{'id':{'S':'a'},'byName':{'M':{'some key':{'M':{'city':{'N':'1'}}}}}}",
        "Expected S but was N at $.byName['some key'].city (decoding Order)");
  }

  @Test
  void pathsLeadIntoSets() {
    EntityCodec<Everything> codec = codec(Everything.class);
    refusesEntity(
        codec,
        everything(codec, "numbers", new java.util.LinkedHashSet<>(Arrays.asList(1, null))),
        "Expected a set without null but was one with null at $.numbers[1] (encoding Everything)");
  }

  @Test
  void namesThatAreNoIdentifiersAreQuoted() {
    refusesItem(
        Named.class,
        "{'a.b':{'S':'k'},'it~s':{'N':'1'}}".replace("~", "\\u0027"),
        "Expected S but was N at $['it\\'s'] (decoding Named)");
  }

  @Test
  void storedNamesAreTheAnnotations() {
    Named named = new Named("k", "v");
    assertEquals("M{a.b=S'k', it's=S'v'}", dump(codec(Named.class), named));
    assertEquals(named, roundTrip(codec(Named.class), named));
  }

  @Test
  void nestingHasItsLimit() {
    assertEquals(32, depth(roundTrip(codec(Node.class), node(32))));
    EntityCodec<Node> codec = codec(Node.class);
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> write(codec, node(33)));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith("Nested deeper than the 32 levels that DynamoDB stores at $.next"),
        e.getMessage());
  }

  /** A chain with so many nested nodes inside the outermost. */
  private static Node node(int nested) {
    Node node = new Node("n", null);
    for (int i = 0; i < nested; i++) {
      node = new Node("n", node);
    }
    return node;
  }

  private static int depth(Node node) {
    return node.next() == null ? 0 : 1 + depth(node.next());
  }

  @Test
  void recursiveTypesWork() {
    Node node = new Node("a", new Node("b", new Node("c", null)));
    assertEquals("M{id=S'a', next=M{id=S'b', next=M{id=S'c'}}}", dump(codec(Node.class), node));
    assertEquals(node, roundTrip(codec(Node.class), node));
  }

  @Test
  void setsStandOnTheDeepestLevel() {
    Object nested = Set.of("x");
    for (int i = 0; i < 32; i++) {
      nested = List.of(nested);
    }
    Chosen chosen = new Chosen(1, null, null, null, null, null, nested);
    assertEquals(nested, roundTrip(codec(Chosen.class), chosen).document());
  }
}
