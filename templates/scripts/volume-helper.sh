set -eu
umask 077
say() {
  echo "$1" >&2
  exit 1
}
digest() {
  set -- $(sha256sum <"$1")
  echo "$1"
}
case $1 in
  backup)
    file=/backup/$2 part=/backup/.$2.part
    options=--numeric-owner
    if tar --version 2>/dev/null | grep -q GNU; then options="$options --acls --xattrs --xattrs-include=*"; fi
    cd /volume
    rm -f /tmp/failed
    { tar $options -cz . || touch /tmp/failed; } | tee "$part" | sha256sum >/tmp/sum
    if [ -e /tmp/failed ]; then say "tar could not read all of the volume"; fi
    read -r sum rest </tmp/sum
    sync
    if [ "$(digest "$part")" != "$sum" ]; then say "what was written is not what was read: is the disk full?"; fi
    tar -tzf "$part" >/dev/null
    echo "$sum  $2" >"$part.sha256"
    chown "$(stat -c %u:%g /backup)" "$part" "$part.sha256"
    if [ -e "$file" ] || [ -e "$file.sha256" ]; then say "$2 is there already"; fi
    mv "$part.sha256" "$file.sha256"
    mv "$part" "$file"
    ;;
  restore)
    file=/backup/$2 new=/volume/.composegen-restore
    read -r sum rest <"$file.sha256"
    if [ "$(digest "$file")" != "$sum" ]; then say "the checksum of $2 is not that of $2.sha256: the file is damaged"; fi
    tar -tzf "$file" >/dev/null || say "$2 is not a tar.gz archive"
    rm -rf "$new"
    if [ -n "$(ls -A /volume)" ] && [ "$3" != replace ]; then
      say "the volume is not empty; --replace removes what is in it and puts the files of the archive in its place"
    fi
    options=--numeric-owner
    if tar --version 2>/dev/null | grep -q GNU; then options="$options --acls --xattrs --xattrs-include=*"; fi
    mkdir "$new"
    EXTRACT_UNSAFE_SYMLINKS=1 tar $options -xzpf "$file" -C "$new"
    find /volume -mindepth 1 -maxdepth 1 ! -path "$new" -exec rm -rf {} +
    find "$new" -mindepth 1 -maxdepth 1 -exec mv {} /volume/ ";"
    chown "$(stat -c %u:%g "$new")" /volume
    chmod "$(stat -c %a "$new")" /volume
    rmdir "$new"
    sync
    ;;
esac
