package org.nianbao.publication;

import org.nianbao.organization.Organization;

/**
 * A revision as it is stored.
 *
 * @param organization as it was on the last day of the year
 * @param content the bytes that are hashed, as text
 */
record StoredRevision(NewRevision revision, Organization organization, Chained place, CanonicalJson content) {}
