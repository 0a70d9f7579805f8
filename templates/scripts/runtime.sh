cg_newline='
'
cg_dry=no cg_pids='' cg_temporary='' cg_resume='' cg_helper='' cg_part=''

cg_warn() {
  printf 'docker-run.sh: %s\n' "$1" >&2
}

cg_fail() {
  cg_warn "$1"
  exit 1
}

# Ends what still runs for this script, and lets go on what it has halted.
cg_clean() {
  trap - EXIT
  for cg_item in $cg_pids; do kill "$cg_item" 2>/dev/null || :; done
  if [ -n "$cg_temporary" ]; then rm -rf "$cg_temporary"; fi
  if [ -n "$cg_helper" ]; then docker rm --force "$cg_helper" >/dev/null 2>&1 || :; fi
  if [ -n "$cg_part" ]; then rm -f "$cg_part" "$cg_part.sha256"; fi
  cg_resume_all
}

cg_interrupted() {
  case $cg_command in
    up) cg_warn "interrupted; 'up' goes on where it stopped" ;;
    logs) ;;
    *) cg_warn 'interrupted' ;;
  esac
  exit 130
}

# Puts the file that $1 is, or is a link to, into cg_value.
cg_follow_links() {
  cg_value=$1
  while [ -L "$cg_value" ]; do
    cg_rest=$(readlink "$cg_value")
    case $cg_rest in
      /*) cg_value=$cg_rest ;;
      *) cg_value=$(dirname -- "$cg_value")/$cg_rest ;;
    esac
  done
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

# Puts a command, as it could be typed in one line, into cg_line.
cg_typed() {
  cg_line=''
  for cg_word in "$@"; do
    case $cg_word in
      '' | *[!A-Za-z0-9_./:@%+,=-]*)
        cg_quote "$cg_word"
        cg_word=$cg_value
        ;;
    esac
    case $cg_word in
      *"$cg_newline"*)
        if [ "$cg_defined" = no ]; then printf '%s\n' "nl=\$(printf '\\n.'); nl=\${nl%.}"; fi
        cg_defined=yes cg_rest=$cg_word cg_word=''
        while :; do
          case $cg_rest in
            *"$cg_newline"*)
              cg_word="$cg_word${cg_rest%%"$cg_newline"*}'\"\$nl\"'"
              cg_rest=${cg_rest#*"$cg_newline"}
              ;;
            *) break ;;
          esac
        done
        cg_word=$cg_word$cg_rest
        ;;
    esac
    cg_line="$cg_line${cg_line:+ }$cg_word"
  done
}

cg_print() {
  cg_typed "$@"
  printf '%s\n' "$cg_line"
}

# Runs docker, or prints the command with --dry-run.
cg_do() {
  if [ "$cg_dry" = yes ]; then cg_print docker "$@"; else docker "$@" >/dev/null; fi
}

cg_show() {
  if [ "$cg_dry" = yes ]; then cg_print docker "$@"; else docker "$@"; fi
}

# Says at once that nothing can be done, instead of taking everything for missing.
cg_require_docker() {
  command -v docker >/dev/null 2>&1 || cg_fail 'there is no docker on the PATH; install the docker client, or add it to the PATH'
  cg_found=$(docker version --format '{{.Server.Version}}' 2>&1 >/dev/null) || cg_fail "the docker engine does not answer: $cg_found"
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
    cg_warn "the variable $1 is not set; an empty string takes its place"
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
      if (name == "") return
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
    function refuse(path, problem) {
      printf "docker-run.sh: %s: %s\n", path, problem >"/dev/stderr"
      refused = 1
      exit 1
    }
    function parse(path,    line, text, name, separator, c, i, at) {
      text = ""
      while ((getline line < path) > 0) text = text line "\n"
      close(path)
      while (1) {
        sub(/^[ \t\r\n]+/, "", text)
        if (text == "") return
        if (substr(text, 1, 1) == "#") {
          text = substr(text, index(text, "\n"))
          continue
        }
        sub(/^export[ \t]+/, "", text)
        match(text, /^[^=:\n]*/)
        name = substr(text, 1, RLENGTH)
        separator = substr(text, RLENGTH + 1, 1)
        text = substr(text, RLENGTH + 2)
        sub(/[ \t\r]+$/, "", name)
        if (name ~ /[][ \t"#$%&\047()*+,\/;<>?@\\^`{|}~!]/) refuse(path, "\"" name "\" is not the name of a variable")
        if (separator != "=" && separator != ":") {
          if (known(name)) keep(name, lookup(name))
          continue
        }
        sub(/^[ \t]+/, "", text)
        c = substr(text, 1, 1)
        if (c == "\"" || c == "\047") {
          for (i = 2; i <= length(text) && substr(text, i, 1) != c; i++) if (substr(text, i, 1) == "\\") i++
          if (i > length(text)) refuse(path, "the value of " name " has no closing quote")
          line = substr(text, 2, i - 2)
          text = substr(text, i + 1)
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
      if (refused) exit 1
      for (i = 1; i <= kept; i++) {
        name = names[i]
        if (!assigning) printf "%s %s ", ENVIRON["cg_option"], quoted(name "=" found[name])
        else if ((name in only) && !(name in ENVIRON)) printf "%s=%s\n", name, quoted(found[name])
      }
      exit
    }' "$@"
}

# The containers that an 'up' has renamed to replace them, and not removed yet.
cg_find_formers() {
  for cg_name in $(docker ps --all --filter "label=com.docker.compose.project=$cg_project" --filter name=-former --format '{{.Names}}'); do
    cg_formers="$cg_formers $cg_name "
  done
}

# Gives the variables that the application reads the values of .env, where the environment has none.
cg_load_env() {
  if [ -f .env ]; then
    cg_words=$(cg_option='' cg_skip='' cg_only=$cg_names cg_read_files ./.env)
    eval "$cg_words"
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
    daily | weekly | every_*)
      if cg_has_image "$1" && cg_is_recent "$1" "$2"; then return 0; fi
      ;;
    *) if cg_has_image "$1"; then return 0; fi ;;
  esac
  if [ -n "$3" ]; then set -- "$1" "$2" --platform "$3"; else set -- "$1" "$2"; fi
  cg_image=$1
  shift 2
  cg_show pull "$@" "$cg_image"
}

# Puts the seconds of a duration such as 1d12h into cg_value.
cg_seconds() {
  cg_rest=$1 cg_value=0
  while [ -n "$cg_rest" ]; do
    cg_item=${cg_rest%%[!0-9]*}
    if [ -z "$cg_item" ]; then return 1; fi
    cg_rest=${cg_rest#"$cg_item"}
    while :; do
      case $cg_item in
        0?*) cg_item=${cg_item#0} ;;
        *) break ;;
      esac
    done
    case $cg_rest in
      ms* | us* | ns*) cg_item=0 cg_rest=${cg_rest#?} ;;
      s*) ;;
      m*) cg_item=$((cg_item * 60)) ;;
      h*) cg_item=$((cg_item * 3600)) ;;
      d*) cg_item=$((cg_item * 86400)) ;;
      w*) cg_item=$((cg_item * 604800)) ;;
      *) return 1 ;;
    esac
    cg_rest=${cg_rest#?} cg_value=$((cg_value + cg_item))
  done
}

# IMAGE POLICY: whether the last pull is not as long ago as the policy allows
cg_is_recent() {
  case $2 in
    daily) cg_value=86400 ;;
    weekly) cg_value=604800 ;;
    *) cg_seconds "${2#every_}" || cg_fail "$1: the pull policy $2 is not every_ and a duration such as 12h" ;;
  esac
  cg_found=$(docker image inspect --format '{{.Metadata.LastTagTime.Unix}}' "$1" 2>/dev/null) || return 1
  [ "$(date +%s)" -le "$((cg_found + cg_value))" ]
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
  # One that a dry run would make has no id yet.
  case $cg_renewed in
    *" $1 "*) ;;
    *)
      if cg_found=$(docker container inspect --format '{{.Id}}' "$1" 2>/dev/null); then
        printf '%s\n' "$cg_found"
        return 0
      fi
      ;;
  esac
  printf '%s\n' "$1"
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

# ARGUMENTS: docker create. What an 'up' that was killed told docker last may still be under way and have taken the name.
cg_make() {
  if [ "$cg_dry" = yes ]; then
    cg_print docker create "$@"
    return 0
  fi
  for cg_try in 1 2 3 4 5; do
    if cg_answer=$(docker create "$@" 2>&1 >/dev/null); then
      if [ -n "$cg_answer" ]; then printf '%s\n' "$cg_answer" >&2; fi
      return 0
    fi
    case $cg_try$cg_answer in
      5*) ;;
      *' is already in use by container '*)
        sleep 1
        case $(cg_identity "$cg_name") in "$cg_project "*) docker rm -v "$cg_name" >/dev/null 2>&1 || : ;; esac
        continue
        ;;
    esac
    case $cg_answer in
      *' is already in use by container '*) cg_fail "another 'up' has made $cg_name meanwhile; when it has ended, run 'up' again" ;;
    esac
    printf '%s\n' "$cg_answer" >&2
    return 1
  done
}

# NAME IMAGE ARGUMENTS...
cg_create() {
  cg_name=$1 cg_image=$2 cg_former=$1-former cg_replaces=no
  shift 2
  cg_image_id=$(docker image inspect --format '{{.Id}}' "$cg_image" 2>/dev/null) || cg_image_id=''
  cg_hash=$(cg_digest "$cg_mixed" "$cg_image_id" "$@")
  cg_created=no
  case $cg_formers in *" $cg_former "*) cg_finish ;; esac
  if cg_found=$(cg_identity "$cg_name"); then
    case $cg_found in
      "$cg_project $cg_hash") return 0 ;;
      "$cg_project "*)
        cg_say "$cg_name has changed and is made anew"
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
  cg_created=maybe
  cg_make "$@" || cg_undo "$cg_name"
  if [ "$cg_replaces" = yes ] && [ "$cg_dry" = no ]; then cg_hand_over "$@"; fi
  cg_created=yes
  if [ "$cg_dry" = yes ]; then cg_renewed="$cg_renewed $cg_name "; fi
  cg_say "$cg_name created"
}

# Finds out how far an 'up' came that was to replace the container and did not come to its end.
cg_finish() {
  case $(cg_identity "$cg_name") in
    "$cg_project "*) ;;
    *) return 0 ;;
  esac
  if [ "$(docker container inspect --format '{{.State.Status}}' "$cg_name")" = created ]; then
    # It may not have the volumes of the former one yet.
    cg_do rm -v "$cg_name"
  else
    cg_do stop "$cg_former"
    cg_do rm "$cg_former"
  fi
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

# NETWORK COMMAND...: connects the container, unless that has been done
cg_attach() {
  cg_item=$1
  shift
  if [ "$cg_created" = no ]; then
    case " $(docker container inspect --format '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}' "$cg_name")" in
      *" $cg_item "*) return 0 ;;
    esac
  fi
  cg_do "$@"
}

# Removes the container that the one just made replaces; its volumes stay.
cg_retire() {
  if [ "$cg_created" = no ] || [ "$cg_replaces" = no ]; then return 0; fi
  cg_do stop "$cg_former"
  cg_do rm "$cg_former"
}

# Takes back a container that could not be finished, so that the next 'up' begins again.
cg_undo() {
  if [ "$cg_created" = no ]; then cg_fail "$1 could not be connected to its networks"; fi
  if [ "$cg_dry" = no ]; then
    if [ "$(cg_identity "$1")" = "$cg_project $cg_hash" ]; then docker rm -v "$1" >/dev/null; fi
    if [ "$cg_replaces" = yes ]; then
      docker rename "$cg_former" "$1"
      cg_fail "$1 could not be made; the former one stays"
    fi
  fi
  cg_fail "$1 could not be made"
}

# NAME once|always [CONTAINER...]: one that has run once need not run again while all that waited for it run. Before one
# of them starts it does: what it set up may have been undone, as the owner of a volume is by a new container.
cg_needs_start() {
  if cg_is_renewed "$1"; then return 0; fi
  cg_found=$(cg_run_state "$1")
  case $cg_found in
    running* | restarting*) return 1 ;;
    'exited 0') if [ "$2" = always ]; then return 0; fi ;;
    *) return 0 ;;
  esac
  shift 2
  for cg_item in "$@"; do
    if cg_is_renewed "$cg_item"; then return 0; fi
    case $(cg_run_state "$cg_item") in
      running* | restarting*) ;;
      *) return 0 ;;
    esac
  done
  return 1
}

# Whether a dry run has said that it would make the container anew.
cg_is_renewed() {
  if [ "$cg_dry" = no ]; then return 1; fi
  case $cg_renewed in *" $1 "*) return 0 ;; esac
  return 1
}

cg_run_state() {
  docker container inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$1" 2>/dev/null || :
}

cg_start() {
  if ! cg_do start "$1"; then
    cg_warn "$1 could not be started (exit code $(docker container inspect --format '{{.State.ExitCode}}' "$1"))"
    cg_last_lines "$1"
    exit 1
  fi
  cg_say "$1 started"
}

cg_last_lines() {
  cg_found=$(docker logs --tail 20 "$1" 2>&1 | sed 's/^/  | /') || :
  if [ -n "$cg_found" ]; then printf 'The last lines of %s:\n%s\n' "$1" "$cg_found" >&2; fi
}

# NAME DEPENDENCY NEED REASON
cg_give_up() {
  if [ "$3" = optional ]; then
    cg_warn "$1 starts although $2 $4"
    return 0
  fi
  if [ "$1" = "$cg_project" ]; then cg_warn "$2 $4"; else cg_warn "$1 cannot start: $2 $4"; fi
  cg_last_lines "$2"
  exit 1
}

cg_begin_waiting() {
  cg_waits=no cg_deadline=''
  if [ -n "$cg_timeout" ]; then cg_deadline=$(($(date +%s) + cg_timeout)); fi
}

# MESSAGE: waits a moment; fails when the time is up
cg_keep_waiting() {
  if [ -n "$cg_deadline" ] && [ "$(date +%s)" -ge "$cg_deadline" ]; then return 1; fi
  if [ "$cg_waits" = no ]; then cg_say "$1"; fi
  cg_waits=yes
  sleep 1
}

# NAME: its health, state and exit code
cg_state() {
  docker container inspect --format '{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}} {{.State.Status}} {{.State.ExitCode}}' "$1" 2>/dev/null
}

# NAME healthy|ended LINE: prints what waits, unless it is so already
cg_would_wait() {
  case $cg_renewed in
    *" $1 "*) ;;
    *) case "$2 $(cg_state "$1")" in 'healthy healthy '* | 'ended '*' exited 0') return 0 ;; esac ;;
  esac
  printf '%s\n' "$3"
}

# NAME DEPENDENCY NEED
cg_wait_healthy() {
  if [ "$cg_dry" = yes ]; then
    cg_typed docker container inspect --format '{{.State.Health.Status}}' "$2"
    cg_would_wait "$2" healthy "until [ \"\$($cg_line)\" = healthy ]; do sleep 1; done"
    return 0
  fi
  cg_begin_waiting
  while :; do
    cg_found=$(cg_state "$2") || cg_found='none gone 0'
    case $cg_found in
      *' gone '*) cg_give_up "$1" "$2" "$3" 'does not exist' ;;
      *' exited '* | *' dead '*) cg_give_up "$1" "$2" "$3" "exited with code ${cg_found##* }" ;;
      'healthy '*) ;;
      'unhealthy '*) cg_give_up "$1" "$2" "$3" 'is unhealthy' ;;
      'none '*) cg_give_up "$1" "$2" "$3" 'has no health check' ;;
      *)
        if cg_keep_waiting "$1 waits until $2 is healthy"; then continue; fi
        cg_give_up "$1" "$2" "$3" "is not healthy after $cg_timeout s"
        ;;
    esac
    return 0
  done
}

# NAME DEPENDENCY NEED
cg_wait_completed() {
  if [ "$cg_dry" = yes ]; then
    cg_typed docker wait "$2"
    cg_would_wait "$2" ended "$cg_line"
    return 0
  fi
  if [ -z "$cg_timeout" ]; then
    cg_found=$(docker wait "$2") || cg_found=gone
  else
    cg_begin_waiting
    while :; do
      cg_found=$(cg_state "$2") || cg_found='none exited gone'
      case $cg_found in
        *' exited '* | *' dead '*)
          cg_found=${cg_found##* }
          break
          ;;
      esac
      if ! cg_keep_waiting "$1 waits until $2 has ended"; then
        cg_give_up "$1" "$2" "$3" "has not ended after $cg_timeout s"
        return 0
      fi
    done
  fi
  case $cg_found in
    0) ;;
    gone) cg_give_up "$1" "$2" "$3" 'does not exist' ;;
    *) cg_give_up "$1" "$2" "$3" "exited with code $cg_found" ;;
  esac
}

# NAME: waits until it is healthy, or runs if it has no health check
cg_wait_ready() {
  if [ "$cg_dry" = yes ]; then return 0; fi
  cg_begin_waiting
  while :; do
    cg_found=$(cg_state "$1") || cg_found='none gone 0'
    case $cg_found in
      *' gone '*) cg_give_up "$cg_project" "$1" required 'does not exist' ;;
      *' exited '* | *' dead '*) cg_give_up "$cg_project" "$1" required "exited with code ${cg_found##* }" ;;
      'healthy '* | 'none running '*) return 0 ;;
      'unhealthy '*) cg_give_up "$cg_project" "$1" required 'is unhealthy' ;;
      *)
        if cg_keep_waiting "$cg_project waits until $1 is ready"; then continue; fi
        cg_give_up "$cg_project" "$1" required "is not ready after $cg_timeout s"
        ;;
    esac
  done
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
    # A secret does not go to the terminal: the line asks this script for it.
    cg_typed sh "$cg_self" archive "$1" "$2"
    cg_item=$cg_line
    cg_typed docker cp - "$1:/"
    printf '%s | %s\n' "$cg_item" "$cg_line"
    return 0
  fi
  if [ "$(printf '%s' "${2#/}" | wc -c)" -gt 100 ]; then cg_fail "the path $2 is longer than 100 bytes"; fi
  cg_tar "${2#/}" "$3" "$4" "$5" "$6" | docker cp - "$1:/" || cg_fail "$2 could not be copied into $1"
}

# As above: the archive of the file that was asked for.
cg_emit() {
  if [ "$2" = "$cg_asked" ]; then cg_tar "${2#/}" "$3" "$4" "$5" "$6"; fi
}

# NAME: whether it is a container of this project that runs
cg_stop() {
  cg_found=$(docker container inspect --format '{{index .Config.Labels "com.docker.compose.project"}} {{.State.Status}}' "$1" 2>/dev/null) || return 1
  [ "$cg_found" = "$cg_project running" ]
}

# NAME
cg_remove() {
  cg_found=$(docker container inspect --format '{{index .Config.Labels "com.docker.compose.project"}} {{index .Config.Labels "composegen.anonymous-volumes"}}' "$1" 2>/dev/null) || return 0
  case $cg_found in
    "$cg_project "*) ;;
    *) return 0 ;;
  esac
  cg_do stop "$1"
  # -v removes anonymous volumes only: nothing could ever mount them again.
  cg_do rm -v "$1"
  for cg_item in ${cg_found#* }; do cg_do volume rm "$cg_item" 2>/dev/null || :; done
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

# Finds the containers of services that the definition no longer has; the services that it has follow.
cg_orphans() {
  cg_lines=$(docker ps --all --filter "label=com.docker.compose.project=$cg_project" --filter label=com.docker.compose.oneoff=False --format '{{.Names}} {{.Label "com.docker.compose.service"}}')
  if [ -z "$cg_lines" ]; then return 0; fi
  while IFS=' ' read -r cg_name cg_owner; do
    cg_known=no
    for cg_item in "$@"; do
      if [ "$cg_item" = "$cg_owner" ]; then cg_known=yes; fi
    done
    if [ "$cg_known" = yes ]; then continue; fi
    if [ "$cg_removes_orphans" = yes ]; then
      cg_remove "$cg_name"
    else
      cg_warn "$cg_name belongs to the service $cg_owner, which the definition no longer has; --remove-orphans removes it"
    fi
  done <<LINES
$cg_lines
LINES
}

# KIND NAME: the project that made it; fails where there is none of that name
cg_maker() {
  docker "$1" inspect --format '{{index .Labels "com.docker.compose.project"}}' "$2" 2>/dev/null
}

cg_remove_network() {
  if cg_found=$(cg_maker network "$1"); then
    if [ "$cg_found" != "$cg_project" ]; then
      cg_warn "network $1 was not made by $cg_project and stays"
    elif cg_do network rm "$1"; then
      cg_say "network $1 removed"
    else
      cg_warn "network $1 is still in use and stays"
    fi
  fi
}

# NAME: whether 'down --volumes' may remove it
cg_removable() {
  cg_found=$(cg_maker volume "$1") || return 1
  if [ "$cg_found" = "$cg_project" ]; then return 0; fi
  if [ "$cg_volumes" = yes ]; then cg_warn "volume $1 was not made by $cg_project and stays"; fi
  return 1
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
  cg_lines=$(docker system df --verbose --format '{{range .Volumes}}{{println .Name .Size}}{{end}}' 2>/dev/null) || cg_lines=''
  printf 'These volumes and all data in them will be removed:\n'
  for cg_name in "$@"; do
    cg_found=$(printf '%s\n' "$cg_lines" | cg_name=$cg_name awk '$1 == ENVIRON["cg_name"] { print "  " $2 }')
    printf '  %s%s\n' "$cg_name" "$cg_found"
  done
  if [ ! -t 0 ]; then cg_fail 'there is no terminal to ask on; --yes says that you are sure'; fi
  printf "Type the project's name, %s, to go on: " "$cg_project"
  IFS= read -r cg_answer || cg_answer=''
  if [ "$cg_answer" != "$cg_project" ]; then cg_fail 'nothing was removed'; fi
}

# Lists the containers, and which of those that follow are not there.
cg_status() {
  docker ps --all --filter "label=com.docker.compose.project=$cg_project" --format 'table {{.Names}}\t{{.Image}}\t{{.Status}}\t{{.Ports}}'
  for cg_name in "$@"; do
    if ! docker container inspect "$cg_name" >/dev/null 2>&1; then printf '%s is not there\n' "$cg_name"; fi
  done
}

# Writes every line of its input at once, so that lines of several containers do not mix.
cg_label_lines() {
  while IFS= read -r cg_line || [ -n "$cg_line" ]; do printf '%s | %s\n' "$1" "$cg_line"; done
}

# Shows the logs of the containers that follow, each line with the container's name where there are several.
cg_logs() {
  if [ "$#" -eq 1 ]; then
    if [ "$cg_follow" = yes ]; then docker logs --follow "$1"; else docker logs "$1"; fi
    return 0
  fi
  if [ "$cg_follow" = yes ]; then cg_temporary=$(mktemp -d); fi
  for cg_name in "$@"; do
    if ! docker container inspect "$cg_name" >/dev/null 2>&1; then continue; fi
    if [ "$cg_follow" = yes ]; then
      mkfifo "$cg_temporary/$cg_name"
      docker logs --follow "$cg_name" >"$cg_temporary/$cg_name" 2>&1 &
      cg_pids="$cg_pids $!"
      cg_label_lines "$cg_name" <"$cg_temporary/$cg_name" &
    else
      docker logs "$cg_name" 2>&1 | cg_label_lines "$cg_name"
    fi
  done
  wait
}

# Puts the first of some containers into cg_name.
cg_first() {
  cg_name=${1-}
}

# COMMAND...: runs it in the container cg_name, with a terminal where there is one
cg_exec() {
  if [ "$#" -eq 0 ]; then cg_fail 'exec needs a service and a command'; fi
  if [ -t 0 ] && [ -t 1 ]; then
    docker exec --interactive --tty "$cg_name" "$@"
  else
    docker exec --interactive "$cg_name" "$@"
  fi
}

cg_resume_all() {
  for cg_item in $cg_resume; do
    if [ "$cg_halts" = pause ]; then docker unpause "$cg_item" >/dev/null || :; else docker start "$cg_item" >/dev/null || :; fi
  done
  cg_resume=''
}

# VOLUME...: stops or pauses the containers that use them, as asked
cg_halt() {
  for cg_volume in "$@"; do
    for cg_name in $(docker ps --filter "volume=$cg_volume" --filter status=running --format '{{.Names}}'); do
      case $cg_halts in
        live) continue ;;
        '') cg_fail "volume $cg_volume is in use by $cg_name; $cg_halt_advice" ;;
      esac
      case " $cg_resume " in *" $cg_name "*) continue ;; esac
      case $(cg_identity "$cg_name") in
        "$cg_project "*) ;;
        *) cg_fail "volume $cg_volume is in use by $cg_name, which is not part of $cg_project; stop it first" ;;
      esac
      cg_resume="$cg_name $cg_resume"
      docker "$cg_halts" "$cg_name" >/dev/null
    done
  done
}

# VOLUME ro|rw DIRECTORY ro|rw WORDS...: runs the helper with both mounted
cg_run_helper() {
  cg_helper=$cg_project-helper-$$
  cg_csv "$3"
  cg_read_only=''
  if [ "$4" = ro ]; then cg_read_only=,readonly; fi
  cg_item=$1:/volume:$2
  shift 4
  docker run --rm --name "$cg_helper" --label "composegen.helper=$cg_project" --network none --user 0:0 --entrypoint sh \
    --volume "$cg_item" --mount "type=bind,\"source=$cg_value\",target=/backup$cg_read_only" "$cg_helper_image" -c "$cg_helper_script" helper "$@" || return 1
  cg_helper=''
}

# VOLUME...
cg_backup() {
  cg_halt_advice='add --stop or --pause, or --live to copy it while it changes'
  for cg_volume in "$@"; do
    docker volume inspect "$cg_volume" >/dev/null 2>&1 || cg_fail "there is no volume $cg_volume yet"
  done
  mkdir -p -- "$cg_output"
  cg_output=$(CDPATH='' cd -- "$cg_output" && pwd)
  cg_time=$(date -u +%Y%m%dT%H%M%SZ)
  cg_halt "$@"
  for cg_volume in "$@"; do
    cg_file=$cg_volume.$cg_time.tar.gz
    if [ -e "$cg_output/$cg_file" ]; then cg_fail "$cg_output/$cg_file is there already"; fi
    cg_part=$cg_output/.$cg_file.part
    cg_run_helper "$cg_volume" ro "$cg_output" rw backup "$cg_file" || cg_fail "volume $cg_volume could not be saved"
    cg_part=''
    printf 'volume %s saved as %s\n' "$cg_volume" "$cg_output/$cg_file"
  done
  cg_resume_all
}

# FILE VOLUME
cg_restore() {
  cg_halt_advice='add --stop to stop it meanwhile'
  if [ ! -f "$1.sha256" ]; then cg_fail "there is no $1.sha256 beside the file; if you trust the file, write its SHA-256 checksum there"; fi
  cg_halt "$2"
  cg_run_helper "$2" rw "$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)" ro restore "$(basename -- "$1")" "$cg_replace" ||
    cg_fail "volume $2 was not restored"
  printf 'volume %s restored from %s\n' "$2" "$1"
  cg_resume_all
}

cg_help() {
  cat <<'HELP'
docker-run.sh does with docker alone what compose.yaml does with docker compose.

  up [--profile NAME]... [--build]          create and start what is missing or has changed
     [--no-start]                           and start nothing
     [--wait] [--timeout SECONDS]           and wait until it is ready; no wait lasts longer than the time-out
  down [--volumes [--yes]]                  remove containers and networks; volumes only if asked to
  status                                    list the containers and their health
  logs [SERVICE] [-f]                       show what they wrote
  exec SERVICE COMMAND...                   run a command in the first container of a service
  backup [VOLUME]... [--output DIRECTORY]   save volumes as VOLUME.TIME.tar.gz with a checksum
     [--stop | --pause | --live]            what to do with containers that use them
  restore FILE [VOLUME] [--stop]            bring a volume back from such a file
     [--replace]                            in the place of what is in the volume now
  help                                      show this

--remove-orphans lets up and down remove containers of services that the definition no longer has.
--dry-run prints the commands of up and down that would change something.
A protected volume is never removed.
HELP
}

# Makes a word one of the operands of the command.
cg_operand() {
  cg_quote "$1"
  cg_operands="$cg_operands $cg_value"
}

cg_parse() {
  cg_command='' cg_operands='' cg_count=0 cg_yes=no cg_volumes=no cg_follow=no cg_build=no cg_wait=no cg_profiles='' cg_timeout=''
  cg_removes_orphans=no cg_starts=yes cg_halts='' cg_replace=keep cg_output=.
  while [ "$#" -gt 0 ]; do
    case $1 in
      --dry-run) cg_dry=yes ;;
      --yes | -y) cg_yes=yes ;;
      --volumes | -v) cg_volumes=yes ;;
      --follow | -f) cg_follow=yes ;;
      --build) cg_build=yes ;;
      --wait) cg_wait=yes ;;
      --no-start) cg_starts=no ;;
      --remove-orphans) cg_removes_orphans=yes ;;
      --stop | --pause | --live) cg_halts=${1#--} ;;
      --replace) cg_replace=replace ;;
      --profile | --timeout | --output)
        if [ "$#" -lt 2 ]; then cg_fail "$1 needs a value"; fi
        cg_option "$1" "$2"
        shift
        ;;
      --profile=* | --timeout=* | --output=*) cg_option "${1%%=*}" "${1#*=}" ;;
      --help | -h) cg_command=help ;;
      -*) cg_fail "unknown option $1; see 'help'" ;;
      *)
        if [ -z "$cg_command" ]; then
          cg_command=$1
        else
          cg_operand "$1"
          cg_count=$((cg_count + 1))
          if [ "$cg_command" = exec ]; then
            # What follows the service is its command, whatever it looks like.
            shift
            for cg_word in "$@"; do cg_operand "$cg_word"; done
            break
          fi
        fi
        ;;
    esac
    shift
  done
  case $cg_command in
    up | down | status) cg_most=0 ;;
    logs) cg_most=1 ;;
    restore | archive) cg_most=2 ;;
    exec | backup) cg_most=$cg_count ;;
    help | '')
      cg_help
      exit 0
      ;;
    *) cg_fail "unknown command $cg_command; see 'help'" ;;
  esac
  if [ "$cg_count" -gt "$cg_most" ]; then cg_fail "$cg_command has too many arguments; see 'help'"; fi
  if [ "$cg_dry" = yes ]; then
    case $cg_command in
      up | down) ;;
      *) cg_fail "--dry-run is for up and down" ;;
    esac
  fi
  cg_strict=no cg_renewed='' cg_formers='' cg_defined=no
  if [ "$cg_command" = up ]; then cg_strict=yes; fi
}

# NAME VALUE
cg_option() {
  case $1 in
    --profile) cg_profiles="$cg_profiles$cg_newline$2" ;;
    --output) cg_output=$2 ;;
    --timeout)
      case $2 in
        '' | *[!0-9]*) cg_fail "--timeout needs whole seconds, not $2" ;;
      esac
      cg_timeout=$2
      ;;
  esac
}
