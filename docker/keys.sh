#!/bin/bash
# Makes what the services of docker-compose.yml need to trust each other, once: an authority, the nodes' certificate, passwords.
# Runs in the image of Elasticsearch, before any other service. What is there stays, so it may run again at any time.
#
#   /keys/authority       ca.crt, ca.key                                  only this service sees it
#   /keys/elasticsearch   ca.crt, node.crt, node.key, elastic.password    read by Elasticsearch
#   /keys/kibana          ca.crt, kibana.password, secrets.yml            read by Kibana
#   /keys/marquee         ca.crt, marquee.password                        read by Marquee
#   /snapshots            handed to Elasticsearch
#
# A password given in ELASTIC_PASSWORD, KIBANA_PASSWORD or MARQUEE_ES_PASSWORD is taken; one that is not given is made up.
set -euo pipefail
umask 077

readonly days=1825
# The users of the images of Elasticsearch and Kibana, and of Marquee's.
readonly elastic_user=1000 marquee_user=10001

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# Writes standard input to a file whole: killed midway, the next run begins it again.
write() {
  cat >"$1.draft"
  mv "$1.draft" "$1"
}

# password FILE VARIABLE: what the variable gives, else what stands in the file, else a new one.
password() {
  local given=${!2:-}
  if [ -n "$given" ]; then
    # These characters mean the same in JSON, in YAML and to curl.
    case $given in
      *[!A-Za-z0-9._~+=:@%^-]*) fail "$2 may hold letters, digits and . _ ~ + = : @ % ^ - only" ;;
    esac
    [ "${#given}" -ge 6 ] || fail "$2 must have 6 characters or more"
    printf '%s' "$given" | write "$1"
  elif [ ! -s "$1" ]; then
    random | write "$1"
  fi
}

certutil() { /usr/share/elasticsearch/bin/elasticsearch-certutil "$@"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd /keys

if [ ! -s authority/ca.crt ] || [ ! -s authority/ca.key ]; then
  certutil ca --silent --pem --days "$days" --out "$work/ca.zip"
  unzip -q "$work/ca.zip" -d "$work"
  write authority/ca.key <"$work/ca/ca.key"
  write authority/ca.crt <"$work/ca/ca.crt"
  # Signed by an authority that is gone.
  rm -f elasticsearch/node.crt
fi

if [ ! -s elasticsearch/node.crt ] || [ ! -s elasticsearch/node.key ]; then
  # One certificate for all nodes of this machine, those of docker-compose.three-nodes.yml included.
  certutil cert --silent --pem --days "$days" --out "$work/node.zip" --name node \
    --ca-cert authority/ca.crt --ca-key authority/ca.key \
    --dns elasticsearch,elasticsearch-2,elasticsearch-3,localhost --ip 127.0.0.1
  unzip -q "$work/node.zip" -d "$work"
  write elasticsearch/node.key <"$work/node/node.key"
  write elasticsearch/node.crt <"$work/node/node.crt"
fi
for reader in elasticsearch kibana marquee; do
  write "$reader/ca.crt" <authority/ca.crt
done

password elasticsearch/elastic.password ELASTIC_PASSWORD
password kibana/kibana.password KIBANA_PASSWORD
password marquee/marquee.password MARQUEE_ES_PASSWORD

# Kibana reads secrets from files of its settings. The keys encrypt what it stores, so they must outlive it.
for name in security encryptedSavedObjects reporting; do
  [ -s "kibana/$name.key" ] || random | write "kibana/$name.key"
done
write kibana/secrets.yml <<SECRETS
elasticsearch.password: "$(cat kibana/kibana.password)"
xpack.security.encryptionKey: "$(cat kibana/security.key)"
xpack.encryptedSavedObjects.encryptionKey: "$(cat kibana/encryptedSavedObjects.key)"
xpack.reporting.encryptionKey: "$(cat kibana/reporting.key)"
SECRETS

chown -R "$elastic_user:0" elasticsearch kibana /snapshots
chown -R "$marquee_user:$marquee_user" marquee
echo "The keys are there."
