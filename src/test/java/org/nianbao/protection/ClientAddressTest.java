package org.nianbao.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "127.0.0.1, 127.0.0.1",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
        "[2001:DB8:1:2::1], 2001:db8:1:2::/64",
        "2001:db8:1:3::1, 2001:db8:1:3::/64",
        "fe80::1%eth0, fe80::/64",
        "::1, ::/64"
    })
    void an_address_counts_as_itself_and_one_of_version_6_as_its_network(String host, String counted) {
        assertThat(ClientAddress.of(host).text()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "example.org", "unknown", "_hidden", "999.0.0.1", "'192.0.2.7\nforged'", "''"})
    void what_is_no_address_is_unknown_and_looked_up_nowhere(String host) {
        assertThat(ClientAddress.of(host).text()).isEqualTo("unknown");
    }

    @Test
    void a_caller_without_an_address_is_unknown() {
        assertThat(ClientAddress.of((String) null).text()).isEqualTo("unknown");
    }
}
