// nginx as Debian and Ubuntu package it: sites-available instead of conf.d.
import { type FileMap } from '../../kernel/files';
import { blob, dirs, file, link, program } from './tree';

const NGINX_SITE = `server {
	listen 80 default_server;
	listen [::]:80 default_server;

	root /var/www/html;
	index index.html index.htm index.nginx-debian.html;
	server_name _;

	location / {
		try_files $uri $uri/ =404;
	}
}
`;
const NGINX_CONF = `user www-data;
worker_processes auto;
pid /run/nginx.pid;

events {
	worker_connections 768;
}

http {
	include /etc/nginx/mime.types;
	access_log /var/log/nginx/access.log;
	error_log /var/log/nginx/error.log;
	include /etc/nginx/conf.d/*.conf;
	include /etc/nginx/sites-enabled/*;
}
`;
const WELCOME = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, nginx is installed and working on this machine.</p>
</body>
</html>
`;

/** The files of the packages nginx and nginx-common. */
export function nginxPackage(): FileMap {
  return {
    ...dirs('/etc/nginx/conf.d /var/log/nginx /var/www/html'),
    '/usr/sbin/nginx': program('nginx', 1_280_000),
    '/etc/init.d/nginx': file('#!/bin/sh\n', '755'),
    '/etc/nginx/nginx.conf': file(NGINX_CONF),
    '/etc/nginx/mime.types': blob(5_465),
    '/etc/nginx/sites-available/default': file(NGINX_SITE),
    '/etc/nginx/sites-enabled/default': link('/etc/nginx/sites-available/default'),
    '/var/www/html/index.nginx-debian.html': file(WELCOME),
  };
}
