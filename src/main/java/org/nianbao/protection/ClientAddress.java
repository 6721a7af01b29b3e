package org.nianbao.protection;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from, as far as limits are concerned: an IPv4 address or the /64 network of an IPv6 address,
 * since whoever has one address of such a network has all of them. Behind a proxy it is what {@code quarkus.http.proxy}
 * makes of the forwarded headers of those that are trusted.
 *
 * @param text such as {@code 192.0.2.7} or {@code 2001:db8:0:1::/64}; safe to log
 */
public record ClientAddress(String text) {

    /** All whom no address tells apart, such as those that a proxy hides. */
    private static final ClientAddress UNKNOWN = new ClientAddress("unknown");

    private static final int NETWORK_BYTES = 8;

    public static ClientAddress of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return remote == null ? UNKNOWN : of(remote.host());
    }

    static ClientAddress of(String host) {
        // Never looks a name up.
        byte[] bytes = host == null ? null : NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null ? UNKNOWN : new ClientAddress(text(bytes));
    }

    private static String text(byte[] bytes) {
        try {
            // An IPv4 address in the guise of an IPv6 one comes out as what it is.
            InetAddress address = InetAddress.getByAddress(bytes);
            if (address instanceof Inet6Address) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), bytes.length);
                return NetUtil.toAddressString(InetAddress.getByAddress(network)) + "/64";
            }
            return address.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An IP address has 4 or 16 bytes", impossible);
        }
    }
}
