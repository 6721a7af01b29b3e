package org.nianbao.identity;

import java.util.Set;

/**
 * A line of the authorization table.
 *
 * @param method the HTTP method
 * @param path the path as the contract writes it
 * @param scope where the organization is named
 * @param roles those of which a caller needs one; none where the operation is public
 */
record Operation(String method, PathTemplate path, Scope scope, Set<Role> roles) {

    boolean isPublic() {
        return scope == Scope.PUBLIC;
    }
}
