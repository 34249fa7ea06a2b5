// Apache httpd as Debian and Ubuntu package it.
import { type FileMap } from '../../../../kernel/files';
import { dirs, file, link, program } from '../../../userland/tree';

const CONF = `# This is the main Apache server configuration file.
DefaultRuntimeDir \${APACHE_RUN_DIR}
PidFile \${APACHE_PID_FILE}
Timeout 300
KeepAlive On
User \${APACHE_RUN_USER}
Group \${APACHE_RUN_GROUP}
ErrorLog \${APACHE_LOG_DIR}/error.log
Include ports.conf
IncludeOptional conf-enabled/*.conf
IncludeOptional sites-enabled/*.conf
`;
const SITE = `<VirtualHost *:80>
	ServerAdmin webmaster@localhost
	DocumentRoot /var/www/html
	ErrorLog \${APACHE_LOG_DIR}/error.log
	CustomLog \${APACHE_LOG_DIR}/access.log combined
</VirtualHost>
`;
const PAGE = `<!DOCTYPE html>
<html>
<head>
<title>Apache2 Default Page: It works</title>
</head>
<body>
<h1>Apache2 Default Page</h1>
<h2>It works!</h2>
<p>This is the default welcome page of the packaged Apache2 server. Replace this file, /var/www/html/index.html, before continuing to operate your HTTP server.</p>
</body>
</html>
`;

/** The files of the package apache2; the server itself is in apache2-bin. */
export function apachePackage(): FileMap {
  return {
    ...dirs('/etc/apache2/conf-enabled /etc/apache2/mods-enabled /var/log/apache2 /var/www/html'),
    '/usr/sbin/apache2ctl': program('apache2ctl', 7_400),
    '/usr/sbin/apachectl': link('apache2ctl'),
    '/etc/apache2/apache2.conf': file(CONF),
    '/etc/apache2/ports.conf': file('Listen 80\n'),
    '/etc/apache2/sites-available/000-default.conf': file(SITE),
    '/etc/apache2/sites-enabled/000-default.conf': link('../sites-available/000-default.conf'),
    '/etc/init.d/apache2': file('#!/bin/sh\n', '755'),
    '/var/www/html/index.html': file(PAGE),
  };
}
