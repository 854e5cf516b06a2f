#!/bin/bash
# Tells a running Elasticsearch the users of docker-compose.yml: Kibana's, and Marquee's with the rights it needs and no more.
# Runs at each `docker compose up`, so that a password changed in the environment counts.
set -euo pipefail

readonly server=https://elasticsearch:9200
readonly tries=60

# put METHOD PATH: sends standard input. The password goes to curl by a file handle; its arguments can be seen by others.
put() {
  local body answer
  body=$(cat)
  for ((try = 1; try <= tries; try++)); do
    if answer=$(curl --silent --show-error --max-time 10 --cacert /keys/elasticsearch/ca.crt \
      --config <(printf 'user = "elastic:%s"\n' "$(cat /keys/elasticsearch/elastic.password)") \
      --request "$1" --header 'Content-Type: application/json' --data-binary @<(printf '%s' "$body") \
      --write-out '\n%{http_code}' "$server$2" 2>&1); then
      case ${answer##*$'\n'} in
        2??) return 0 ;;
        401 | 403)
          echo "Elasticsearch refuses the password of its user elastic. It is set by the first start of a new cluster;" \
            "if it was changed since, give it in ELASTIC_PASSWORD." >&2
          return 1
          ;;
      esac
    fi
    # The index of users is made by the first request and takes a moment.
    sleep 2
  done
  echo "$1 $2 was not answered as it should: $answer" >&2
  return 1
}

put PUT /_security/user/kibana_system/_password <<USER
{"password": "$(cat /keys/kibana/kibana.password)"}
USER

# monitor: Marquee asks after the merges that it began.
put PUT /_security/role/marquee <<'ROLE'
{"cluster": ["monitor"], "indices": [{"names": ["marquee-*"], "privileges": ["manage", "read", "write"]}]}
ROLE

put PUT /_security/user/marquee <<USER
{"password": "$(cat /keys/marquee/marquee.password)", "roles": ["marquee"], "full_name": "Marquee"}
USER

echo "The users are there."
