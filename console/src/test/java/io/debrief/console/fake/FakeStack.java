package io.debrief.console.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Starts the fake services, and gives the console people, a key and their address. */
public final class FakeStack implements QuarkusTestResourceLifecycleManager {

    private static FakeServices services;

    private Path folder;

    public static FakeServices services() {
        return services;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("console-it");
            Files.writeString(folder.resolve("logins.json"), Settings.LOGINS);
            Files.writeString(folder.resolve("key.pem"), key());
            services = new FakeServices(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<String, String>();
        settings.put("debrief.console.logins", folder.resolve("logins.json").toString());
        settings.put("debrief.console.signing-key", folder.resolve("key.pem").toString());
        for (var service : new String[] {"ingest", "timeline", "drafting", "actions"}) {
            settings.put("debrief.console." + service + "-url", "http://127.0.0.1:" + services.port());
        }
        return settings;
    }

    @Override
    public void stop() {
        services.close();
        try {
            Files.delete(folder.resolve("logins.json"));
            Files.delete(folder.resolve("key.pem"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
