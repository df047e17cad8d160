#!/usr/bin/env bash
# The Slurm array of docs/batch.md, on a cluster of one machine that is made for it and ended again. Needs the Debian
# packages slurmctld, slurmd, slurm-client and munge, and root, as a cluster does. Arguments: the program, the samples, a
# folder to work in, the page. Ends with 77, which is a test skipped, where a package is missing.
set -euo pipefail
program=$1 samples=$2 folder=$3 page=$4

for tool in munged slurmctld slurmd sbatch; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: scripts/setup --all installs it"; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "only root can start a cluster"; exit 77; }

rm -rf "$folder"
mkdir -p "$folder/bin" "$folder/work/disclosures"
ln -s "$program" "$folder/bin/budgetcheck"
cp "$samples"/*.txt "$samples"/errors/add-*.txt "$folder/work/disclosures"
cluster=$(mktemp -d) # sockets want short paths
chmod 755 "$cluster"
mkdir "$cluster/state" "$cluster/spool"
node=$(hostname -s)
cat >"$cluster/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$node(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$cluster/munge.socket
CredType=cred/munge
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$cluster/state
SlurmdSpoolDir=$cluster/spool
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmdPidFile=$cluster/slurmd.pid
SlurmctldLogFile=$cluster/slurmctld.log
SlurmdLogFile=$cluster/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
ReturnToService=2
SchedulerParameters=sched_interval=1,bf_interval=1
NodeName=$node NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=10 State=UP
CONF
export SLURM_CONF=$cluster/slurm.conf
finish() {
    for pid in slurmd slurmctld munged; do
        [ -s "$cluster/$pid.pid" ] && kill "$(cat "$cluster/$pid.pid")" 2>/dev/null
    done
    sleep 1
    rm -rf "$cluster"
}
trap finish EXIT

head -c 1024 /dev/urandom >"$cluster/munge.key"
chmod 600 "$cluster/munge.key"
munged --force --key-file="$cluster/munge.key" --socket="$cluster/munge.socket" --pid-file="$cluster/munged.pid" \
    --log-file="$cluster/munged.log" --seed-file="$cluster/munge.seed"
slurmctld
slurmd -N "$node"
for _ in $(seq 30); do
    sinfo -h -o %T 2>/dev/null | grep -q idle && break
    sleep 1
done

cd "$folder/work"
export PATH="$folder/bin:$PATH"
awk '/^```slurm$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$page" >job.sh
grep -q SBATCH job.sh
sbatch --wait job.sh || true # a part with findings ends with 1, and so does its job
ls part.*
budgetcheck merge part.* -o merged.ndjson || [ $? = 1 ]
budgetcheck --format ndjson -o results.ndjson disclosures || [ $? = 1 ]
cmp merged.ndjson results.ndjson
echo "the parts of the array are one run"
