// A handler may only set marks and call unlink and the like.
#include "input/interrupt.hpp"

#include <atomic>
#include <csignal>

#include <unistd.h>

namespace budgetcheck {
namespace {

std::atomic<const char*> unfinished = nullptr;
std::atomic<int> received = 0;
static_assert(std::atomic<const char*>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void handle(int signal) {
    if (received.exchange(signal) == 0) return;  // the run ends when it next looks
    if (const char* path = unfinished.exchange(nullptr)) unlink(path);
    std::signal(signal, SIG_DFL);
    raise(signal);
}

}  // namespace

void watch_interrupts() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction previous {};
        if (sigaction(signal, nullptr, &previous) != 0 || previous.sa_handler != SIG_DFL) continue;
        struct sigaction action {};
        action.sa_handler = handle;
        action.sa_flags = SA_NODEFER;  // a read that waits for input must return
        sigaction(signal, &action, nullptr);
    }
}

bool is_interrupted() { return received != 0; }

void unfinished_file(const char* path) { unfinished = path; }

void end_by_interrupt() {
    if (received == 0) return;
    std::signal(received, SIG_DFL);
    raise(received);
}

}  // namespace budgetcheck
