#!/usr/bin/env python3
"""Load on a running service: render to each format, requests a second and how long they take.

load.py http://127.0.0.1:8080 ../reports/002-qufu.json [seconds] [connections] [pid of the service]
"""
import http.client, os, sys, threading, time, urllib.parse

base = urllib.parse.urlparse(sys.argv[1])
body = open(sys.argv[2], 'rb').read()
seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
connections = int(sys.argv[4]) if len(sys.argv) > 4 else 8
pid = sys.argv[5] if len(sys.argv) > 5 else None
headers = {'Content-Type': 'application/json'}
if os.environ.get('GONGKAI_API_KEY'):
    headers['X-API-Key'] = os.environ['GONGKAI_API_KEY']


def memory():
    for line in open(f'/proc/{pid}/status'):
        if line.startswith('VmRSS'):
            return int(line.split()[1]) // 1024


def work(path, end, times, failed):
    connection = http.client.HTTPConnection(base.hostname, base.port)
    while time.monotonic() < end:
        start = time.perf_counter()
        connection.request('POST', path, body, headers)
        answer = connection.getresponse()
        answer.read()
        times.append(time.perf_counter() - start)
        if answer.status != 200:
            failed.append(answer.status)


if pid:
    print(f"at the start: {memory()} MB resident", flush=True)
for format in ['html', 'docx', 'pdf']:
    path = '/api/reports/render?format=' + format
    times, failed = [], []
    work(path, time.monotonic() + min(5, seconds), [], failed)
    threads = [threading.Thread(target=work, args=(path, time.monotonic() + seconds, times, failed))
               for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times.sort()
    line = (f'{format}: {len(times) / seconds:.0f}/s, p50 {times[len(times) // 2] * 1000:.1f} ms, '
            f'p99 {times[len(times) * 99 // 100] * 1000:.1f} ms, failed {len(failed)}')
    print(line + (f', {memory()} MB resident' if pid else ''), flush=True)
