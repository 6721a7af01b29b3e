package org.nianbao.ledger;

import java.util.List;
import java.util.Set;

/**
 * A change before it has its position.
 *
 * @param publication the revision; {@code null} for a change of the register
 * @param below the organizations below which, or to which, it happened
 */
record Entry(Note note, String name, Node.Publication publication, List<String> details, Set<String> below) {}
