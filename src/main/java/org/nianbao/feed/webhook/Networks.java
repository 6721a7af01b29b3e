package org.nianbao.feed.webhook;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/**
 * Which addresses may be sent to: public ones, and those that the operator allows. Otherwise whoever makes a
 * subscription could reach what only this machine can. What is no network stops the start.
 */
@Startup
@ApplicationScoped
class Networks {

    /** An address, or one with the length of its prefix, and none of the other forms that the library reads. */
    private static final IPAddressStringParameters WRITTEN = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefixOnly(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .toParams();

    /** The only part of IPv6 that is given to public networks. Mapped and translated IPv4 lies outside of it. */
    private static final IPAddress GLOBAL_UNICAST = network("2000::/3");

    /** What is not public, by the special-purpose address registries of IANA (RFC 6890). */
    private static final List<IPAddress> SPECIAL = networks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            // Shared by carriers; the metadata of some clouds stands here.
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // A public address at which a cloud keeps the metadata of its machines.
            "168.63.129.16/32",
            // Teredo, which carries IPv4, among other protocols; documentation; 6to4, which carries IPv4.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    private final List<IPAddress> allowed;

    Networks(WebhookConfig config) {
        this.allowed = networks(config.allowedNetworks().orElse(List.of()));
    }

    boolean permit(InetAddress address) {
        IPAddress checked = new IPAddressGenerator().from(address);
        return contain(allowed, checked) || isPublic(checked);
    }

    private static boolean isPublic(IPAddress address) {
        return (address.isIPv4() || GLOBAL_UNICAST.contains(address)) && !contain(SPECIAL, address);
    }

    private static boolean contain(Collection<IPAddress> networks, IPAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<IPAddress> networks(List<String> written) {
        return written.stream().map(Networks::network).toList();
    }

    private static IPAddress network(String written) {
        try {
            return new IPAddressString(written.strip(), WRITTEN).toAddress().toPrefixBlock();
        } catch (AddressStringException notANetwork) {
            throw new IllegalArgumentException(
                    "nianbao.webhooks.allowed-networks: “" + written + "” is no network", notANetwork);
        }
    }
}
