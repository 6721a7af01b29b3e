package org.nianbao.identity;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The roles that operations ask for, as others tell callers beforehand what is open to them. */
@Singleton
public class OperationRoles {

    private final Map<String, Operation> operations;

    OperationRoles(AuthorizationTable table) {
        operations = table.operations().stream()
                .collect(Collectors.toMap(
                        operation -> operation.method() + " " + operation.path(), Function.identity()));
    }

    /**
     * The roles of which one is needed.
     *
     * @param operation method and path, as the contract writes them
     */
    public Set<Role> of(String operation) {
        return operations.get(operation).roles();
    }
}
