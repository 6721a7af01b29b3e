package org.nianbao.identity;

/** Where an operation says which organization it is about. */
enum Scope {
    /** Everyone may call it; nobody's part of the register matters. */
    PUBLIC,
    /** In the path parameter {@code organization} or {@code code}; judged before the resource is reached. */
    PATH,
    /** In the body; the resource judges it through {@link Access#requireOver}. */
    BODY,
    /** Nowhere: the resource lists what lies within {@link Access#reach}. */
    LIST,
    /** It is about no organization; holding one of the roles anywhere is enough. */
    NONE
}
