// The files of nginx and Apache httpd images.
import { blob, dirs, file, link, program } from '../../shell/userland/tree';
import { type FileMap } from '../../kernel/files';
import { type Recipe, script, withAccount } from './recipe';

/** The page that nginx serves until it is replaced. */
export const NGINX_WELCOME = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, nginx is successfully installed and working.
Further configuration is required for the web server, reverse proxy,
API gateway, load balancer, content cache, or other features.</p>

<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`;

const NGINX_CONF = `
user  nginx;
worker_processes  auto;

error_log  /var/log/nginx/error.log notice;
pid        /run/nginx.pid;


events {
    worker_connections  1024;
}


http {
    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;

    log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for"';

    access_log  /var/log/nginx/access.log  main;

    sendfile        on;
    keepalive_timeout  65;

    include /etc/nginx/conf.d/*.conf;
}
`;

const DEFAULT_CONF = `server {
    listen       80;
    server_name  localhost;

    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }

    error_page   500 502 503 504  /50x.html;
    location = /50x.html {
        root   /usr/share/nginx/html;
    }
}
`;

const MIME_TYPES = `types {
    text/html                             html htm shtml;
    text/css                              css;
    application/javascript                js;
    image/png                             png;
    image/svg+xml                         svg svgz;
    application/json                      json;
}
`;

const nginxFiles: FileMap = {
  ...dirs('/etc/nginx/conf.d /usr/lib/nginx/modules /usr/share/nginx/html /var/cache/nginx /var/log/nginx /docker-entrypoint.d'),
  '/etc/nginx/nginx.conf': file(NGINX_CONF),
  '/etc/nginx/conf.d/default.conf': file(DEFAULT_CONF),
  '/etc/nginx/mime.types': file(MIME_TYPES),
  '/etc/nginx/fastcgi_params': blob(1_007),
  '/etc/nginx/modules': link('/usr/lib/nginx/modules'),
  '/usr/sbin/nginx': program('nginx', 1_640_000),
  '/usr/share/nginx/html/index.html': file(NGINX_WELCOME),
  '/usr/share/nginx/html/50x.html': file('<!DOCTYPE html>\n<html>\n<head><title>Error</title></head>\n<body>\n<h1>An error occurred.</h1>\n</body>\n</html>\n'),
  '/var/log/nginx/access.log': link('/dev/stdout'),
  '/var/log/nginx/error.log': link('/dev/stderr'),
};
const curl: FileMap = { '/usr/bin/curl': program('curl', 320_000), '/etc/ssl/certs/ca-certificates.crt': blob(219_000) };
const entrypointPart = (name: string, purpose: string) => (): FileMap => ({ [`/docker-entrypoint.d/${name}`]: script(purpose) });

const HTTPD_CONF = `ServerRoot "/usr/local/apache2"
Listen 80
User www-data
Group www-data
ServerAdmin you@example.com
DocumentRoot "/usr/local/apache2/htdocs"
DirectoryIndex index.html
ErrorLog /proc/self/fd/2
CustomLog /proc/self/fd/1 common
`;
const httpdFiles: FileMap = {
  ...dirs('/usr/local/apache2/cgi-bin /usr/local/apache2/logs /usr/local/apache2/modules /usr/local/apache2/icons'),
  '/usr/local/apache2/bin/httpd': program('httpd', 1_050_000),
  '/usr/local/apache2/bin/apachectl': program('apachectl'),
  '/usr/local/apache2/conf/httpd.conf': file(HTTPD_CONF),
  '/usr/local/apache2/htdocs/index.html': file('<html><body><h1>It works!</h1></body></html>\n'),
};

/** Recipes for nginx, httpd and what is built on nginx. */
export const webServerRecipes: readonly Recipe[] = [
  {
    step: /apt install nginx/,
    files: ({ family }) => ({
      ...withAccount(family, { name: 'nginx', uid: 101, home: '/nonexistent', shell: '/bin/false' }),
      ...nginxFiles,
      ...curl,
      '/usr/bin/envsubst': program('envsubst'),
    }),
  },
  {
    step: /apk add nginx from/,
    files: ({ family }) => ({
      ...withAccount(family, { name: 'nginx', uid: 101, home: '/var/cache/nginx', shell: '/sbin/nologin' }),
      ...nginxFiles,
      '/usr/local/bin/envsubst': program('envsubst'),
    }),
  },
  { step: /apk add nginx modules/, files: () => ({ ...curl, '/usr/lib/nginx/modules/ngx_http_js_module.so': blob(1_900_000), '/usr/lib/libcurl.so.4': blob(700_000) }) },
  { step: /COPY 10-listen-on-ipv6/, files: entrypointPart('10-listen-on-ipv6-by-default.sh', 'Adds "listen [::]:80;" to default.conf.') },
  { step: /COPY 15-local-resolvers/, files: entrypointPart('15-local-resolvers.envsh', 'Exports the name servers of /etc/resolv.conf.') },
  { step: /COPY 20-envsubst/, files: entrypointPart('20-envsubst-on-templates.sh', 'Fills /etc/nginx/templates with environment variables.') },
  { step: /COPY 30-tune-worker/, files: entrypointPart('30-tune-worker-processes.sh', 'Sets worker_processes to the CPUs of the container.') },
  { repository: 'nginx', step: /COPY docker-entrypoint\.sh/, files: () => ({ '/docker-entrypoint.sh': program('nginx-entrypoint', 1_620) }) },
  { repository: 'docker/getting-started', step: /COPY docker-entrypoint\.sh/, files: () => ({ '/docker-entrypoint.sh': program('nginx-entrypoint', 1_620) }) },
  { repository: 'docker/getting-started', step: /COPY app\.zip/, files: () => ({ '/usr/share/nginx/html/assets/app.zip': blob(900_000) }) },
  {
    repository: 'docker/getting-started',
    step: /COPY built docs/,
    files: () => ({
      '/usr/share/nginx/html/index.html': file(
        '<!DOCTYPE html>\n<html>\n<head><title>Getting Started</title></head>\n<body>\n<h1>Getting started</h1>\n<p>Congratulations! This container is running.</p>\n</body>\n</html>\n',
      ),
    }),
  },
  { repository: 'docker/welcome-to-docker', step: /COPY docker-entrypoint\.sh/, files: () => ({ '/docker-entrypoint.sh': program('nginx-entrypoint', 1_620) }) },
  {
    repository: 'docker/welcome-to-docker',
    step: /COPY built page/,
    files: () => ({
      '/usr/share/nginx/html/index.html': file(
        '<!DOCTYPE html>\n<html>\n<head><title>Welcome to Docker</title></head>\n<body>\n<h1>Congratulations!!!</h1>\n<p>You ran your first container.</p>\n</body>\n</html>\n',
      ),
    }),
  },
  { repository: 'httpd', step: /add user www-data/, files: ({ family }) => withAccount(family, { name: 'www-data', uid: 82, home: '/home/www-data', shell: '/sbin/nologin' }) },
  { repository: 'httpd', step: /mkdir/, files: () => dirs('/usr/local/apache2') },
  { repository: 'httpd', step: /runtime libs/, files: () => ({ '/usr/lib/libapr-1.so.0': blob(230_000), '/usr/lib/libaprutil-1.so.0': blob(180_000) }) },
  { repository: 'httpd', step: /install httpd/, files: () => httpdFiles },
  { repository: 'httpd', step: /COPY httpd-foreground/, files: () => ({ '/usr/local/bin/httpd-foreground': program('httpd-foreground', 138) }) },
];
