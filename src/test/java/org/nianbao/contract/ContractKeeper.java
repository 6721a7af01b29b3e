package org.nianbao.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the contract between every test and the service. A test profile may extend the contract by an overlay, for
 * forms that only tests know: {@code nianbao.test.contract-overlay} names a resource.
 */
public final class ContractKeeper implements QuarkusTestBeforeEachCallback {

    private static final String OVERLAY = "nianbao.test.contract-overlay";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Contract contract = Contract.with(ConfigProvider.getConfig().getOptionalValue(OVERLAY, String.class));
        RestAssured.replaceFiltersWith(new ContractFilter(contract));
    }
}
