using Xunit;

namespace ComposeGen.Import.Tests;

/// <summary>Files in the styles that public projects have: the real Compose makes the same of them and of what is written again.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Files =>
    [
        // Anchors, merge keys and extension fields.
        """
        x-common: &common
          image: ${IMAGE:-apache/airflow:2.9}
          environment: &env
            CORE__EXECUTOR: CeleryExecutor
            CORE__LOAD_EXAMPLES: 'true'
            REQUIREMENTS: ${REQUIREMENTS:-}
          volumes:
            - ${PROJ_DIR:-.}/dags:/opt/dags
          user: "${UID:-50000}:0"
          depends_on: &depends
            redis: {condition: service_healthy}
        services:
          redis:
            image: redis:7.2
            expose: [6379]
            healthcheck:
              test: ["CMD", "redis-cli", "ping"]
              interval: 10s
              timeout: 30s
              retries: 50
            restart: always
          webserver:
            <<: *common
            command: webserver
            ports: ["8080:8080"]
            healthcheck:
              test: ["CMD-SHELL", 'curl --fail "http://localhost:8080/health?h=$${HOSTNAME}"']
          worker:
            <<: *common
            environment:
              <<: *env
              DUMB_INIT_SETSID: "0"
            depends_on:
              <<: *depends
              webserver: {condition: service_started, required: false}
            profiles: [worker]
        """,

        // Dollar signs that begin no variable.
        """
        services:
          a:
            image: x
            environment:
              - ORIGIN=^https?://(localhost|127\.0\.0\.1)(:[0-9]+)?$
              - HASH=${HASH:-$2a$14$1l.Ioz}
              - MIXED=$.x $(pwd) $$5 $ $$$
            labels:
              rule: HostRegexp(`^.+$`) ${A:-b$}
        """,

        // Labels of a proxy, sockets, networks with names of their own.
        """
        name: proxy
        services:
          traefik:
            image: "traefik:v3.0"
            command:
              - "--providers.docker=true"
              - "--entrypoints.web.address=:80"
            ports:
              - target: 80
                published: 80
                mode: host
              - "443:443/tcp"
              - "443:443/udp"
              - "127.0.0.1:9000-9002:9000-9002"
            volumes:
              - "/var/run/docker.sock:/var/run/docker.sock:ro"
              - ./letsencrypt/:/letsencrypt/
              - certs:/certs:rw,nocopy
            networks:
              web:
                aliases: [gateway]
                ipv4_address: 172.28.0.2
              default:
            labels:
              - "traefik.enable=true"
              - "traefik.http.routers.api.rule=Host(`${DOMAIN:?set it}`)"
              - traefik.frontend.rule=Host:a,b
            extra_hosts: ["host.docker.internal:host-gateway"]
            security_opt: [no-new-privileges:true]
            sysctls:
              - net.core.somaxconn=1024
            logging:
              driver: json-file
              options: {max-size: 10m, max-file: 3}
            ulimits: {nofile: {soft: 20000, hard: 40000}, nproc: 65535}
        networks:
          web:
            name: ${NETWORK:-web}
            driver_opts: {com.docker.network.bridge.name: br0}
            ipam:
              driver: default
              config: [{subnet: 172.28.0.0/16, ip_range: 172.28.5.0/24, gateway: 172.28.5.254}]
          default:
            external: true
            name: proxy
        volumes:
          certs:
            driver: local
            driver_opts: {type: nfs, o: "addr=10.0.0.1,rw", device: ":/exports"}
        """,

        // Builds, secrets, configs, deploy and watch.
        """
        services:
          app:
            build:
              context: ./app
              dockerfile: docker/Dockerfile
              target: ${TARGET:-final}
              args:
                - VERSION=1.10
                - TOKEN
              cache_from: [type=local,src=/cache]
              additional_contexts: [lib=../lib]
              ssh: [default]
              secrets: [token]
              shm_size: 128mb
              platforms: [linux/amd64, linux/arm64]
            secrets:
              - token
              - {source: key, target: /run/key, uid: "103", mode: 0440}
            configs:
              - {source: conf, target: /etc/app.conf}
            deploy:
              mode: replicated
              replicas: 2
              resources:
                limits: {cpus: '0.50', memory: 50M, pids: 100}
                reservations:
                  devices: [{driver: nvidia, count: 1, capabilities: [gpu, utility]}]
              restart_policy: {condition: on-failure, delay: 5s, max_attempts: 3, window: 120s}
              update_config: {parallelism: 2, order: start-first, failure_action: rollback}
              placement: {constraints: [node.role == manager], preferences: [{spread: node.labels.zone}]}
            develop:
              watch: [{action: sync+restart, path: ./src, target: /src, ignore: [node_modules/]}]
            tmpfs: [/run, "/tmp:mode=755,size=64m"]
            volumes:
              - {type: tmpfs, target: /scratch, tmpfs: {size: 1gb, mode: 0o1777}}
              - {type: bind, source: ./a, target: /a, bind: {propagation: rslave}}
              - {type: volume, source: data, target: /data, volume: {nocopy: true, subpath: sub}}
              - /anonymous
            devices: ["/dev/ttyUSB0:/dev/ttyUSB0", /dev/kvm]
            stop_grace_period: 1m30s
            init: yes
            command: bash -c "echo $$HOME && sleep 1"
            entrypoint: []
            env_file: [{path: ./none.env, required: false}]
            post_start: [{command: ./setup.sh, user: root, environment: {A: b}}]
        secrets:
          token: {environment: TOKEN}
          key: {file: ./key.pem}
        configs:
          conf:
            content: |
              level = ${LEVEL:-info}
              home = $$HOME
        volumes:
          data: {labels: [keep=true]}
        """,

        // Older notations.
        """
        version: "3.8"
        services:
          web:
            image: web
            links: ["db:database"]
            depends_on: [db]
            environment:
              - DEBUG
              - URL=postgres://u:p@db/app?a=b
              - EMPTY=
              - ON=yes
            dns: 8.8.8.8
            network_mode: "service:db"
            volumes_from: ["db:ro"]
            restart: "no"
            privileged: "true"
            scale: 1
            mem_limit: 1.5g
            cpus: 1.5
          db:
            image: postgres
            volumes: ["old:/var/lib/postgresql/data", "~/backup:/backup:Z"]
            cap_add: [ALL, NET_ADMIN]
            external_links: [redis_1]
            ipc: shareable
            pid: host
            group_add: [1000, video]
            oom_score_adj: -500
            cpu_shares: 512
            shm_size: 64M
            ports: [3000, "3001-3003", "${PORT-5432}:5432"]
        volumes:
          old:
            external: {name: old_data}
        """,
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_means_the_same_when_it_is_written_again(string yaml)
    {
        DockerComposeIsThere();
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var file = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(file, yaml);

            Assert.Empty(RoundTrip.Differences([file], directory.FullName));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void Overlays_merge_as_Compose_merges_them()
    {
        DockerComposeIsThere();
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            string Write(string name, string yaml)
            {
                var path = Path.Combine(directory.FullName, name);
                File.WriteAllText(path, yaml);
                return path;
            }

            var lower = Write("compose.yaml", """
                services:
                  a:
                    build: .
                    ports: ["80:80", "81:81"]
                    environment: [A=1, B=2]
                    volumes: ["data:/data", "./x:/x"]
                    networks: [one]
                    depends_on: [b]
                    logging: {driver: json-file, options: {max-size: 1m}}
                    healthcheck: {test: [CMD, a], interval: 5s}
                    dns: 1.1.1.1
                    ulimits: {nofile: 10}
                    secrets: [s]
                    extra_hosts: ["h:10.0.0.1"]
                    labels: {x: "1", y: "2"}
                    command: one
                  b:
                    image: b
                networks: {one: {ipam: {config: [{subnet: 10.1.0.0/16}]}}, two: {}}
                volumes: {data: {labels: {l: "1"}}}
                secrets: {s: {file: s.txt}}
                """);
            var upper = Write("overlay.yaml", """
                services:
                  a:
                    build: {target: dev, args: {X: 1}}
                    ports: ["81:81", "82:82"]
                    environment: {B: 3, C: null}
                    volumes: ["./data:/data"]
                    networks: {two: {aliases: [z]}}
                    depends_on: {b: {condition: service_healthy}}
                    logging: {driver: syslog}
                    healthcheck: {test: curl x}
                    dns: [2.2.2.2]
                    ulimits: {nofile: {soft: 1, hard: 2}}
                    secrets: [{source: s, target: t}]
                    extra_hosts: {g: 10.0.0.2}
                    labels: !reset null
                    command: !override [two]
                  b:
                    extends: c
                  c:
                    image: c
                    hostname: from-c
                volumes: {data: {labels: [m=2]}}
                """);

            Assert.Empty(RoundTrip.Differences([lower, upper], directory.FullName));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void DockerComposeIsThere()
    {
        try
        {
            Comparison.ComposeConfig.Require();
        }
        catch (InvalidOperationException problem)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "docker compose does not run here: " + problem.Message);
            throw;
        }
    }
}
