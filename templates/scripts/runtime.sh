cg_fail() {
  printf 'docker-run.sh: %s\n' "$1" >&2
  exit 1
}

cg_say() {
  if [ "$cg_dry" = no ]; then printf '%s\n' "$1"; fi
}

# Puts $1, quoted for a shell, into cg_value.
cg_quote() {
  cg_value='' cg_rest=$1
  while :; do
    case $cg_rest in
      *\'*)
        cg_value=$cg_value${cg_rest%%\'*}"'\\''"
        cg_rest=${cg_rest#*\'}
        ;;
      *) break ;;
    esac
  done
  cg_value="'$cg_value$cg_rest'"
}

# Puts $1, with its double quotes doubled, into cg_value.
cg_csv() {
  cg_value='' cg_rest=$1
  while :; do
    case $cg_rest in
      *\"*)
        cg_value=$cg_value${cg_rest%%\"*}'""'
        cg_rest=${cg_rest#*\"}
        ;;
      *) break ;;
    esac
  done
  cg_value=$cg_value$cg_rest
}

# Puts the absolute path of $1, without "." and "..", into cg_value.
cg_absolute() {
  case $1 in
    /*) cg_rest=$1 ;;
    [~]) cg_rest=$HOME ;;
    [~]/*) cg_rest=$HOME/${1#??} ;;
    [A-Za-z]:[\\/]*)
      cg_value=$1
      return 0
      ;;
    *) cg_rest=$cg_here/$1 ;;
  esac
  cg_value=''
  while [ -n "$cg_rest" ]; do
    cg_item=${cg_rest%%/*}
    case $cg_rest in
      */*) cg_rest=${cg_rest#*/} ;;
      *) cg_rest='' ;;
    esac
    case $cg_item in
      '' | .) ;;
      ..) cg_value=${cg_value%/*} ;;
      *) cg_value=$cg_value/$cg_item ;;
    esac
  done
  cg_value=${cg_value:-/}
}

# Prints a command as it could be typed.
cg_print() {
  cg_line=''
  for cg_word in "$@"; do
    case $cg_word in
      '' | *[!A-Za-z0-9_./:@%+,=-]*)
        cg_quote "$cg_word"
        cg_word=$cg_value
        ;;
    esac
    cg_line="$cg_line${cg_line:+ }$cg_word"
  done
  printf '%s\n' "$cg_line"
}

# Runs docker, or prints the command with --dry-run.
cg_do() {
  if [ "$cg_dry" = yes ]; then cg_print docker "$@"; else docker "$@" >/dev/null; fi
}

cg_show() {
  if [ "$cg_dry" = yes ]; then cg_print docker "$@"; else docker "$@"; fi
}

cg_sha256() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum | cut -d ' ' -f 1
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 | cut -d ' ' -f 1
  else
    cksum | tr ' ' '-'
  fi
}

cg_digest() {
  printf '%s\000' "$@" | cg_sha256
}

# Makes words part of the hash of the next container.
cg_mix() {
  cg_mixed=$(cg_digest "$cg_mixed" "$@")
}

cg_enabled() {
  for cg_item in "$@" '*'; do
    case "
$cg_profiles
" in
      *"
$cg_item
"*) return 0 ;;
    esac
  done
  return 1
}

# Says that the variable $1 must be set; $2 is what for.
cg_missing() {
  if [ "$cg_strict" = yes ]; then cg_fail "required variable $1 is missing a value: $2"; fi
}

cg_blank() {
  if [ "$cg_strict" = yes ]; then
    printf 'docker-run.sh: the variable %s is not set; an empty string takes its place\n' "$1" >&2
  fi
}

# Reads files of variables as Compose does. The first one only gives values to refer to.
cg_read_files() {
  awk '
    function quoted(text,    count, parts, i, result) {
      count = split(text, parts, "\047")
      result = count > 0 ? parts[1] : ""
      for (i = 2; i <= count; i++) result = result "\047\\\047\047" parts[i]
      return "\047" result "\047"
    }
    function lookup(name) {
      return name in ENVIRON ? ENVIRON[name] : (name in values ? values[name] : "")
    }
    function known(name) {
      return name in ENVIRON || name in values
    }
    function variable(body,    name, operator) {
      if (!match(body, /^[A-Za-z_][A-Za-z0-9_]*/)) return "${" body "}"
      name = substr(body, 1, RLENGTH)
      operator = substr(body, RLENGTH + 1)
      if (operator ~ /^:-/) return lookup(name) != "" ? lookup(name) : expanded(substr(operator, 3))
      if (operator ~ /^-/) return known(name) ? lookup(name) : expanded(substr(operator, 2))
      if (operator ~ /^:\+/) return lookup(name) != "" ? expanded(substr(operator, 3)) : ""
      if (operator ~ /^\+/) return known(name) ? expanded(substr(operator, 2)) : ""
      return lookup(name)
    }
    function expanded(text,    result, at, end, depth, c) {
      result = ""
      while ((at = index(text, "$")) > 0) {
        if (at > 1 && substr(text, at - 1, 1) == "\\") {
          result = result substr(text, 1, at - 2) "$"
          text = substr(text, at + 1)
          continue
        }
        result = result substr(text, 1, at - 1)
        text = substr(text, at + 1)
        if (substr(text, 1, 1) == "$") {
          result = result "$"
          text = substr(text, 2)
        } else if (substr(text, 1, 1) == "{") {
          depth = 1
          for (end = 2; end <= length(text) && depth > 0; end++) {
            c = substr(text, end, 1)
            if (c == "{") depth++
            if (c == "}") depth--
          }
          result = result variable(substr(text, 2, end - 3))
          text = substr(text, end)
        } else if (match(text, /^[A-Za-z_][A-Za-z0-9_]*/)) {
          result = result lookup(substr(text, 1, RLENGTH))
          text = substr(text, RLENGTH + 1)
        } else {
          result = result "$"
        }
      }
      return result text
    }
    function unescaped(text,    result, at, c) {
      result = ""
      while ((at = index(text, "\\")) > 0) {
        c = substr(text, at + 1, 1)
        result = result substr(text, 1, at - 1)
        if (c == "n") result = result "\n"
        else if (c == "r") result = result "\r"
        else if (c == "t") result = result "\t"
        else if (c == "$") result = result "\\$"
        else result = result c
        text = substr(text, at + 2)
      }
      return result text
    }
    function keep(name, text) {
      values[name] = text
      if (!collecting || (name in skipped)) return
      if (!(name in place)) { place[name] = ++kept; names[kept] = name }
      found[name] = text
    }
    function parse_raw(path,    line, at) {
      while ((getline line < path) > 0) {
        sub(/^[ \t]+/, "", line)
        if (line == "" || substr(line, 1, 1) == "#") continue
        at = index(line, "=")
        if (at > 0) keep(substr(line, 1, at - 1), substr(line, at + 1))
        else if (known(line)) keep(line, lookup(line))
      }
      close(path)
    }
    function parse(path,    line, text, name, separator, c, i, at) {
      text = ""
      while ((getline line < path) > 0) text = text line "\n"
      close(path)
      while (1) {
        sub(/^[ \t\r\n]+/, "", text)
        if (text == "") return
        if (substr(text, 1, 1) == "#" || !match(text, /^[^=:\n]+/)) {
          text = substr(text, index(text, "\n"))
          continue
        }
        sub(/^export[ \t]+/, "", text)
        match(text, /^[^=:\n]+/)
        name = substr(text, 1, RLENGTH)
        separator = substr(text, RLENGTH + 1, 1)
        text = substr(text, RLENGTH + 2)
        sub(/[ \t\r]+$/, "", name)
        if (separator != "=" && separator != ":") {
          if (known(name)) keep(name, lookup(name))
          continue
        }
        sub(/^[ \t]+/, "", text)
        c = substr(text, 1, 1)
        if (c == "\"" || c == "\047") {
          for (i = 2; i <= length(text) && substr(text, i, 1) != c; i++) if (substr(text, i, 1) == "\\") i++
          line = substr(text, 2, i - 2)
          text = substr(text, i + 1)
          at = index(text, "\n")
          text = at > 0 ? substr(text, at) : ""
          keep(name, c == "\"" ? expanded(unescaped(line)) : line)
          continue
        }
        at = index(text, "\n")
        line = substr(text, 1, at - 1)
        text = substr(text, at)
        if (substr(line, 1, 1) == "#") line = ""
        if (match(line, /[ \t]#/)) line = substr(line, 1, RSTART - 1)
        sub(/[ \t\r]+$/, "", line)
        keep(name, expanded(line))
      }
    }
    BEGIN {
      count = split(ENVIRON["cg_skip"], parts, "\n")
      for (i = 1; i <= count; i++) skipped[parts[i]] = 1
      count = split(ENVIRON["cg_only"], parts, " ")
      for (i = 1; i <= count; i++) only[parts[i]] = 1
      assigning = ENVIRON["cg_option"] == ""
      collecting = assigning
      parse(ARGV[1])
      collecting = 1
      for (i = 2; i < ARGC; i += 2) if (ARGV[i] == "raw") parse_raw(ARGV[i + 1]); else parse(ARGV[i + 1])
      for (i = 1; i <= kept; i++) {
        name = names[i]
        if (!assigning) printf "%s %s ", ENVIRON["cg_option"], quoted(name "=" found[name])
        else if ((name in only) && !(name in ENVIRON)) printf "%s=%s\n", name, quoted(found[name])
      }
      exit
    }' "$@"
}

# Gives the variables that the application reads the values of .env, where the environment has none.
cg_load_env() {
  if [ -f .env ]; then
    eval "$(cg_option='' cg_skip='' cg_only=$cg_names cg_read_files ./.env)"
  fi
}

# Puts "--env 'A=b' ..." for the variables of files into cg_words: OPTION, KEYS TO SKIP, then FORMAT NEED PATH each.
cg_files() {
  cg_option=$1 cg_skip=$2
  shift 2
  cg_count=$#
  while [ "$cg_count" -gt 0 ]; do
    if [ -f "$3" ]; then
      set -- "$@" "$1" "$3"
    elif [ "$2" = required ]; then
      cg_fail "the file $3 is missing"
    fi
    shift 3
    cg_count=$((cg_count - 3))
  done
  cg_seed=/dev/null
  if [ -f .env ]; then cg_seed=./.env; fi
  cg_words=$(cg_option=$cg_option cg_skip=$cg_skip cg_only='' cg_read_files "$cg_seed" "$@")
}

# NAME ARGUMENTS...
cg_network() {
  cg_name=$1
  shift
  cg_hash=$(cg_digest "$@")
  if cg_found=$(docker network inspect --format '{{index .Labels "composegen.config-hash"}}' "$cg_name" 2>/dev/null); then
    if [ -n "$cg_found" ] && [ "$cg_found" != "$cg_hash" ]; then
      cg_fail "the definition of network $cg_name has changed; run 'down', then 'up'"
    fi
    return 0
  fi
  cg_do network create --label "composegen.config-hash=$cg_hash" "$@" "$cg_name"
  cg_say "network $cg_name created"
}

# NAME ARGUMENTS...
cg_volume() {
  cg_name=$1
  shift
  if docker volume inspect "$cg_name" >/dev/null 2>&1; then return 0; fi
  cg_do volume create "$@" "$cg_name"
  cg_say "volume $cg_name created"
}

# KIND NAME
cg_external() {
  if ! docker "$1" inspect "$2" >/dev/null 2>&1; then
    cg_fail "the $1 $2 does not exist; it is external, so it must be created beforehand"
  fi
}

cg_has_image() {
  docker image inspect "$1" >/dev/null 2>&1
}

# IMAGE POLICY PLATFORM
cg_pull() {
  case $2 in
    always) ;;
    never)
      cg_has_image "$1" || cg_fail "the image $1 is missing, and its pull policy is never"
      return 0
      ;;
    daily | weekly | every_* | refresh)
      printf 'docker-run.sh: %s: pull policy %s is taken for always\n' "$1" "$2" >&2
      ;;
    *) if cg_has_image "$1"; then return 0; fi ;;
  esac
  if [ -n "$3" ]; then set -- "$1" "$2" --platform "$3"; else set -- "$1" "$2"; fi
  cg_image=$1
  shift 2
  cg_show pull "$@" "$cg_image"
}

# IMAGE COMMAND
cg_published() {
  if ! cg_has_image "$1"; then
    cg_fail "the image $1 is missing; make it with: $2"
  fi
}

# IMAGE POLICY
cg_builds() {
  if [ "$cg_build" = yes ] || [ "$2" = build ] || ! cg_has_image "$1"; then return 0; fi
  return 1
}

# NAME
cg_container_id() {
  docker container inspect --format '{{.Id}}' "$1" 2>/dev/null || printf '%s\n' "$1"
}

# NAME: the project of a container and the hash of its definition
cg_identity() {
  docker container inspect --format '{{index .Config.Labels "com.docker.compose.project"}} {{index .Config.Labels "com.docker.compose.config-hash"}}' "$1" 2>/dev/null
}

# NAME: "VOLUME PATH" a line, for the volumes of a container that the engine named
cg_anonymous() {
  docker container inspect --format '{{range .Mounts}}{{if eq .Type "volume"}}{{.Name}} {{.Destination}}{{"\n"}}{{end}}{{end}}' "$1" 2>/dev/null |
    grep -E '^[0-9a-f]{64} ' || :
}

# NAME: the anonymous volumes that a container was given, which the engine therefore takes for named ones
cg_given() {
  docker container inspect --format '{{index .Config.Labels "composegen.anonymous-volumes"}}' "$1" 2>/dev/null
}

# NAME IMAGE ARGUMENTS...
cg_create() {
  cg_name=$1 cg_image=$2 cg_former=$1-former cg_replaces=no
  shift 2
  cg_image_id=$(docker image inspect --format '{{.Id}}' "$cg_image" 2>/dev/null) || cg_image_id=''
  cg_hash=$(cg_digest "$cg_mixed" "$cg_image_id" "$@")
  cg_created=no
  if cg_found=$(cg_identity "$cg_name"); then
    case $cg_found in
      "$cg_project $cg_hash") return 0 ;;
      "$cg_project "*)
        cg_say "$cg_name has changed and is made anew"
        case $(cg_identity "$cg_former") in "$cg_project "*) cg_do rm --force "$cg_former" ;; esac
        if [ "$cg_dry" = yes ] && [ -n "$(cg_anonymous "$cg_name")" ]; then
          printf '# the new %s also gets the anonymous volumes of the former one\n' "$cg_name"
        fi
        cg_do rename "$cg_name" "$cg_former"
        cg_replaces=yes
        ;;
      *) cg_fail "a container named $cg_name exists and is not part of $cg_project; rename or remove it" ;;
    esac
  elif cg_found=$(cg_identity "$cg_former"); then
    # The 'up' that was to replace it did not come to its end.
    case $cg_found in "$cg_project "*) cg_replaces=yes ;; esac
  fi
  set -- --label "com.docker.compose.config-hash=$cg_hash" --label "com.docker.compose.image=$cg_image_id" "$@"
  cg_do create "$@" || cg_undo "$cg_name"
  if [ "$cg_replaces" = yes ] && [ "$cg_dry" = no ]; then cg_hand_over "$@"; fi
  cg_created=yes
  cg_renewed="$cg_renewed $cg_name "
  cg_say "$cg_name created"
}

# ARGUMENTS: makes the container again with the anonymous volumes of the former one in the places of its own, as Compose does.
cg_hand_over() {
  cg_lines=$(cg_anonymous "$cg_former")
  if [ -z "$cg_lines" ]; then return 0; fi
  cg_places=$(cg_anonymous "$cg_name" | cut -c 66-)
  cg_marked=$(cg_given "$cg_former")
  cg_named=$(docker container inspect --format '{{json .HostConfig.Binds}} {{json .HostConfig.Mounts}}' "$cg_former")
  cg_handed='' cg_marks=''
  while IFS=' ' read -r cg_item cg_path; do
    case "
$cg_places
" in
      *"
$cg_path
"*) ;;
      *)
        cg_say "$cg_name no longer has an anonymous volume at $cg_path; the former one stays: docker volume rm $cg_item"
        continue
        ;;
    esac
    cg_handed=yes cg_count=$# cg_word='' cg_placed=no
    while [ "$cg_count" -gt 0 ]; do
      cg_before=$cg_word cg_word=$1
      shift
      case $cg_placed$cg_before$cg_word, in
        no--mounttype=volume,target="$cg_path",*)
          cg_word=type=volume,source=$cg_item,${cg_word#*,} cg_placed=yes
          ;;
      esac
      set -- "$@" "$cg_word"
      cg_count=$((cg_count - 1))
    done
    if [ "$cg_placed" = no ]; then
      cg_csv "$cg_path"
      set -- --mount "type=volume,source=$cg_item,\"target=$cg_value\"" "$@"
    fi
    # 'down' removes it, unless it is a volume that the former definition named.
    case " $cg_marked " in
      *" $cg_item "*) cg_marks="$cg_marks$cg_item " ;;
      *) case $cg_named in *"$cg_item"*) ;; *) cg_marks="$cg_marks$cg_item " ;; esac ;;
    esac
  done <<LINES
$cg_lines
LINES
  if [ -z "$cg_handed" ]; then return 0; fi
  docker rm -v "$cg_name" >/dev/null
  docker create --label "composegen.anonymous-volumes=${cg_marks% }" "$@" >/dev/null || cg_undo "$cg_name"
}

# Removes the container that the one just made replaces; its volumes stay.
cg_retire() {
  if [ "$cg_created" = no ] || [ "$cg_replaces" = no ]; then return 0; fi
  cg_do stop "$cg_former"
  cg_do rm "$cg_former"
}

# Takes back a container that could not be finished, so that the next 'up' begins again.
cg_undo() {
  if [ "$cg_dry" = no ]; then
    if [ "$(cg_identity "$1")" = "$cg_project $cg_hash" ]; then docker rm -v "$1" >/dev/null; fi
    if [ "$cg_replaces" = yes ]; then
      docker rename "$cg_former" "$1"
      cg_fail "$1 could not be made; the former one stays"
    fi
  fi
  cg_fail "$1 could not be made"
}

# NAME once|always
cg_needs_start() {
  if [ "$cg_dry" = yes ]; then
    case $cg_renewed in *" $1 "*) return 0 ;; esac
  fi
  cg_found=$(docker container inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$1" 2>/dev/null) || cg_found=''
  case $cg_found in
    running* | restarting*) return 1 ;;
    'exited 0') if [ "$2" = once ]; then return 1; fi ;;
  esac
  return 0
}

cg_start() {
  cg_do start "$1" || cg_fail "$1 could not be started"
  cg_say "$1 started"
}

# NAME DEPENDENCY REASON
cg_give_up() {
  printf 'docker-run.sh: %s cannot start: %s %s\n' "$1" "$2" "$3" >&2
  printf 'The last lines of %s:\n' "$2" >&2
  docker logs --tail 20 "$2" 2>&1 | sed 's/^/  | /' >&2
  exit 1
}

# NAME DEPENDENCY
cg_wait_healthy() {
  if [ "$cg_dry" = yes ]; then return 0; fi
  cg_waits=no
  while :; do
    cg_found=$(docker container inspect --format '{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}} {{.State.Status}} {{.State.ExitCode}}' "$2" 2>/dev/null) ||
      cg_give_up "$1" "$2" 'does not exist'
    case $cg_found in
      *' exited '* | *' dead '*) cg_give_up "$1" "$2" "exited with code ${cg_found##* }" ;;
      'healthy '*) return 0 ;;
      'unhealthy '*) cg_give_up "$1" "$2" 'is unhealthy' ;;
      'none '*) cg_give_up "$1" "$2" 'has no health check' ;;
    esac
    if [ "$cg_waits" = no ]; then cg_say "$1 waits until $2 is healthy"; fi
    cg_waits=yes
    sleep 1
  done
}

# NAME DEPENDENCY
cg_wait_completed() {
  if [ "$cg_dry" = yes ]; then return 0; fi
  cg_found=$(docker wait "$2") || cg_give_up "$1" "$2" 'does not exist'
  if [ "$cg_found" != 0 ]; then cg_give_up "$1" "$2" "exited with code $cg_found"; fi
}

cg_zeros() {
  if [ "$1" -gt 0 ]; then dd if=/dev/zero bs="$1" count=1 2>/dev/null; fi
}

# PATH MODE UID GID SIZE CHECKSUM
cg_tar_header() {
  printf '%s' "$1"
  cg_zeros $((100 - $(printf '%s' "$1" | wc -c)))
  printf '%s\000%07o\000%07o\000%011o\000%011o\000' "$2" "$3" "$4" "$5" 0
  if [ -n "$6" ]; then printf '%06o\000 ' "$6"; else printf '        '; fi
  printf '0'
  cg_zeros 100
  printf 'ustar\00000'
  cg_zeros 247
}

# PATH MODE UID GID CONTENT: an archive of one file, made here because no two tar commands agree on how to set an owner.
cg_tar() {
  cg_size=$(($(printf '%s' "$5" | wc -c)))
  cg_sum=$(cg_tar_header "$1" "$2" "$3" "$4" "$cg_size" '' | od -A n -v -t u1 | awk '{ for (i = 1; i <= NF; i++) sum += $i } END { print sum }')
  cg_tar_header "$1" "$2" "$3" "$4" "$cg_size" "$cg_sum"
  printf '%s' "$5"
  cg_zeros $(((512 - cg_size % 512) % 512 + 1024))
}

# NAME PATH MODE UID GID CONTENT
cg_inject() {
  if [ "$cg_dry" = yes ]; then
    printf '# a file with mode %s, owned by %s:%s, becomes %s in %s:\n' "$3" "$4" "$5" "$2" "$1"
    cg_print docker cp - "$1:/"
    return 0
  fi
  if [ "$(printf '%s' "${2#/}" | wc -c)" -gt 100 ]; then cg_fail "the path $2 is longer than 100 bytes"; fi
  cg_tar "${2#/}" "$3" "$4" "$5" "$6" | docker cp - "$1:/" || cg_fail "$2 could not be copied into $1"
}

# NAME
cg_stop() {
  if cg_found=$(docker container inspect --format '{{.State.Status}}' "$1" 2>/dev/null); then
    if [ "$cg_found" = running ]; then return 0; fi
  fi
  return 1
}

# NAME
cg_remove() {
  cg_found=$(cg_given "$1") || return 0
  cg_do stop "$1"
  # -v removes anonymous volumes only: nothing could ever mount them again.
  cg_do rm -v "$1"
  for cg_item in $cg_found; do cg_do volume rm "$cg_item" 2>/dev/null || :; done
  cg_say "$1 removed"
}

# Removes containers of a service that are not among the names that follow it.
cg_prune() {
  cg_service=$1
  shift
  for cg_name in $(docker ps --all --filter "label=com.docker.compose.project=$cg_project" --filter "label=com.docker.compose.service=$cg_service" --filter label=com.docker.compose.oneoff=False --format '{{.Names}}'); do
    cg_found=no
    for cg_item in "$@"; do
      if [ "$cg_item" = "$cg_name" ]; then cg_found=yes; fi
    done
    if [ "$cg_found" = no ]; then cg_remove "$cg_name"; fi
  done
}

cg_remove_network() {
  if docker network inspect "$1" >/dev/null 2>&1; then
    if cg_do network rm "$1"; then
      cg_say "network $1 removed"
    else
      printf 'docker-run.sh: network %s is still in use and stays\n' "$1" >&2
    fi
  fi
}

cg_remove_volume() {
  if docker volume inspect "$1" >/dev/null 2>&1; then
    cg_do volume rm "$1"
    cg_say "volume $1 removed"
  fi
}

# Asks before the volumes that follow lose their data.
cg_confirm() {
  if [ "$#" -eq 0 ] || [ "$cg_yes" = yes ] || [ "$cg_dry" = yes ]; then return 0; fi
  printf 'These volumes and all data in them will be removed:\n'
  printf '  %s\n' "$@"
  if [ ! -t 0 ]; then cg_fail 'there is no terminal to ask on; --yes says that you are sure'; fi
  printf "Type the project's name, %s, to go on: " "$cg_project"
  IFS= read -r cg_answer || cg_answer=''
  if [ "$cg_answer" != "$cg_project" ]; then cg_fail 'nothing was removed'; fi
}

cg_status() {
  docker ps --all --filter "label=com.docker.compose.project=$cg_project" --format 'table {{.Names}}\t{{.Image}}\t{{.Status}}\t{{.Ports}}'
}

# Shows the logs of the containers that follow, each line with the container's name where there are several.
cg_logs() {
  if [ "$#" -eq 1 ]; then
    if [ "$cg_follow" = yes ]; then docker logs --follow "$1"; else docker logs "$1"; fi
    return 0
  fi
  for cg_name in "$@"; do
    if ! docker container inspect "$cg_name" >/dev/null 2>&1; then continue; fi
    if [ "$cg_follow" = yes ]; then
      docker logs --follow "$cg_name" 2>&1 | sed "s/^/$cg_name | /" &
    else
      docker logs "$cg_name" 2>&1 | sed "s/^/$cg_name | /"
    fi
  done
  wait
}

cg_help() {
  cat <<'HELP'
docker-run.sh does with docker alone what compose.yaml does with docker compose.

  up [--profile NAME]... [--build] [--wait]   create and start what is missing or has changed
  down [--volumes [--yes]]                    remove containers and networks; volumes only if asked to
  status                                      list the containers
  logs [SERVICE] [-f]                         show what they wrote
  help                                        show this

--dry-run prints the commands of up and down that would change something.
A protected volume is never removed.
HELP
}

cg_parse() {
  cg_command='' cg_service='' cg_dry=no cg_yes=no cg_volumes=no cg_follow=no cg_build=no cg_wait=no cg_profiles=''
  while [ "$#" -gt 0 ]; do
    case $1 in
      --dry-run) cg_dry=yes ;;
      --yes | -y) cg_yes=yes ;;
      --volumes | -v) cg_volumes=yes ;;
      --follow | -f) cg_follow=yes ;;
      --build) cg_build=yes ;;
      --wait) cg_wait=yes ;;
      --profile)
        if [ "$#" -lt 2 ]; then cg_fail '--profile needs a name'; fi
        shift
        cg_profiles="$cg_profiles
$1"
        ;;
      --profile=*)
        cg_profiles="$cg_profiles
${1#*=}"
        ;;
      --help | -h) cg_command=help ;;
      -*) cg_fail "unknown option $1; see 'help'" ;;
      *)
        if [ -z "$cg_command" ]; then
          cg_command=$1
        elif [ "$cg_command" = logs ] && [ -z "$cg_service" ]; then
          cg_service=$1
        else
          cg_fail "unexpected argument $1; see 'help'"
        fi
        ;;
    esac
    shift
  done
  case $cg_command in
    up | down | status | logs) ;;
    help | '')
      cg_help
      exit 0
      ;;
    *) cg_fail "unknown command $cg_command; see 'help'" ;;
  esac
  cg_strict=no cg_renewed=''
  if [ "$cg_command" = up ]; then cg_strict=yes; fi
}
