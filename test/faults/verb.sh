#!/bin/bash
# A verb of the recording driver: hands its request to the test and prints the answer. Quick, since it is called often.
LC_ALL=C
IFS= read -r -d '' request # to the end: there is no zero byte
exec 3<>"/dev/tcp/127.0.0.1/$DRIVER_PORT" || exit 9
printf 'POST / HTTP/1.0\r\nContent-Length: %d\r\n\r\n%s' "${#request}" "$request" >&3
read -r _ status _ <&3 || exit 9
while read -r line <&3 && [ "$line" != $'\r' ]; do :; done
IFS= read -r -d '' answer <&3
if [ "$status" = 200 ]; then printf '%s' "$answer"; else printf '%s\n' "$answer" >&2; exit 1; fi
