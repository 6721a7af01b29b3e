package org.nianbao.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds every call of an HTTP test, and its answer, against the contract. Requests that the service refuses are
 * outside of it on purpose; their answers are not.
 */
public final class ContractFilter implements Filter {

    /** Addresses that serve people, not programs. */
    private static final String PAGES = "/q/swagger-ui";

    private final Contract contract;
    private final RequestJudge requests;
    private final ResponseJudge responses;

    public ContractFilter(Contract contract) {
        this.contract = contract;
        this.requests = new RequestJudge(contract);
        this.responses = new ResponseJudge(contract);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        boolean preflight = request.getMethod().equals("OPTIONS");
        if (!preflight && !path.startsWith(PAGES)) {
            List<String> complaints = new ArrayList<>(complaints(request, path, response));
            if (response.header("X-Request-Id") == null) {
                complaints.add("the header X-Request-Id is missing");
            }
            if (!complaints.isEmpty()) {
                throw new AssertionError("%s %s, answered %d, does not keep the contract: %s"
                        .formatted(request.getMethod(), path, response.statusCode(), String.join("; ", complaints)));
            }
        }
        return response;
    }

    private List<String> complaints(FilterableRequestSpecification request, String path, Response response) {
        List<Operation> here = contract.at(path);
        if (here.isEmpty()) {
            return responses.refusal(response, "the address", 404, 401);
        }
        // HEAD stands wherever GET does.
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Optional<Operation> operation =
                here.stream().filter(one -> one.method().equals(method)).findFirst();
        if (operation.isEmpty()) {
            return responses.refusal(response, "the method", 405, 401);
        }
        List<String> complaints = responses.complaints(operation.get(), response, request.getMethod());
        if (response.statusCode() < 400) {
            complaints.addAll(requests.complaints(operation.get(), request, path));
        }
        return complaints;
    }
}
