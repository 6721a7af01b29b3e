package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are public, and which an operator can allow. */
class NetworksTest {

    private static Networks allowing(String networks) {
        return new Networks(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(WebhookConfig.class)
                .withSources(
                        new PropertiesConfigSource(Map.of("nianbao.webhooks.allowed-networks", networks), "test", 100))
                .build()
                .getConfigMapping(WebhookConfig.class));
    }

    private static boolean permits(String networks, String address) throws UnknownHostException {
        return allowing(networks).permit(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void what_is_not_public_is_refused(String address) throws UnknownHostException {
        assertThat(permits("", address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "128.0.0.1", "168.63.129.17", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255",
                        "192.169.0.0",
                "198.17.255.255", "198.20.0.0", "223.255.255.255", "2400:3200::1", "2606:4700:4700::1111", "240e::1"
            })
    void what_is_public_is_permitted(String address) throws UnknownHostException {
        assertThat(permits("", address)).isTrue();
    }

    @Test
    void an_operator_can_allow_networks_inside() throws UnknownHostException {
        String networks = "10.20.0.0/16, 127.0.0.1, fd12:3456::/32";

        assertThat(permits(networks, "10.20.255.1")).isTrue();
        assertThat(permits(networks, "::ffff:10.20.0.1")).isTrue();
        assertThat(permits(networks, "10.21.0.1")).isFalse();
        assertThat(permits(networks, "127.0.0.1")).isTrue();
        assertThat(permits(networks, "127.0.0.2")).isFalse();
        assertThat(permits(networks, "fd12:3456:789a::1")).isTrue();
        assertThat(permits(networks, "fd12:3457::1")).isFalse();
        assertThat(permits(networks, "8.8.8.8")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "example.org", "10.0.0.0/8,*", "10..1/8", "/8"})
    void what_is_no_network_stops_the_start(String networks) {
        assertThatThrownBy(() -> allowing(networks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nianbao.webhooks.allowed-networks");
    }
}
