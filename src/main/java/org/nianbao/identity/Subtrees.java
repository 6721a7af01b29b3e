package org.nianbao.identity;

/** The register as authorization sees it. The register implements it, so that identity knows nothing of storage. */
public interface Subtrees {

    /**
     * Whether {@code organization} is {@code root} or stands below it in today's tree; by code, never by name. What is
     * not registered stands nowhere.
     */
    boolean contains(String root, String organization);
}
