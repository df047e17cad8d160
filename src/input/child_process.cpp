// vfork, limits, exec. Until exec the child has our memory, so that none is copied for it, and our thread waits: it may
// do only what POSIX allows after fork, for other threads of ours may hold locks, and no signal may reach it, for the
// handlers would set marks of ours.
#include "input/child_process.hpp"

#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <span>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace budgetcheck {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int exec_failed = 127;  // as a shell says it
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;
constexpr std::size_t most_errors = std::size_t{16} << 10;

[[noreturn]] void no_process() { throw std::system_error(last_system_error()); }

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { shut(); }

    void shut() {
        if (number_ >= 0) close(std::exchange(number_, -1));
    }
    int number() const { return number_; }

private:
    int number_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

/// The same under a number that is not one of the standard streams, which may be closed and so given away.
Descriptor above_standard(Descriptor file) {
    if (file.number() > STDERR_FILENO) return file;
    Descriptor higher(fcntl(file.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (higher.number() < 0) no_process();
    return higher;
}

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) no_process();
    Descriptor read(ends[0]);
    Descriptor write(ends[1]);
    return {above_standard(std::move(read)), above_standard(std::move(write))};
}

void limit(__rlimit_resource what, rlim_t most) {
    const rlimit bounds{most, most};
    setrlimit(what, &bounds);
}

class SignalsHeldBack {
public:
    SignalsHeldBack() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
    ~SignalsHeldBack() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

    const sigset_t& before() const { return before_; }

private:
    sigset_t before_{};
};

/// In the child, which does not ignore what only we ignore, and lets signals come again.
void leave_signals(const sigset_t& before) {
    for (int signal = 1; signal < NSIG; ++signal) {
        struct sigaction now {};
        if (sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_DFL) continue;
        if (now.sa_handler != SIG_IGN || signal == SIGPIPE) std::signal(signal, SIG_DFL);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

/// Our environment, and for the GNU C library the advice to ask for memory in large pieces: the system brings what a
/// short run needs page by page, which was a twentieth of the processor time of pdftotext. Who has advice of their own
/// keeps it.
std::vector<char*> environment() {
    static char advice[] = "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.top_pad=4194304";
    std::vector<char*> result;
    for (char** variable = environ; *variable != nullptr; ++variable) result.push_back(*variable);
    if (std::getenv("GLIBC_TUNABLES") == nullptr) result.push_back(advice);
    result.push_back(nullptr);
    return result;
}

/// What a child starts with; made before there is one.
struct Start {
    char* const* arguments;
    char* const* environment;
    int input;
    int output;
    int errors;
};

/// In the child. A limit that cannot be set leaves the others, and the deadline.
[[noreturn]] void become(const Start& given, const ChildLimits& limits, const sigset_t& signals) {
    if (given.input == STDIN_FILENO) fcntl(given.input, F_SETFD, 0);
    else dup2(given.input, STDIN_FILENO);
    dup2(given.output, STDOUT_FILENO);
    dup2(given.errors, STDERR_FILENO);
    leave_signals(signals);
    if (limits.family) setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.processor_time.count()));
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_NOFILE, limits.files);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, limits.written);
    execvpe(given.arguments[0], given.arguments, given.environment);
    _exit(exec_failed);
}

/// The process that becomes the program, as vfork() gives it.
pid_t start(const Start& given, const ChildLimits& limits) {
    const SignalsHeldBack signals;
    const sigset_t& before = signals.before();
    const pid_t process = vfork();                    // NOLINT(clang-analyzer-*): fork() doubles the cost of a start
    if (process == 0) become(given, limits, before);  // NOLINT(clang-analyzer-unix.Vfork)
    return process;
}

/// A started child; it is ended and buried whatever happens.
class Child {
public:
    Child(const std::vector<std::string>& command, int input, const ChildLimits& limits) : family_(limits.family) {
        std::vector<char*> arguments;
        arguments.reserve(command.size() + 1);
        for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        Pipe output = make_pipe();
        Pipe errors = make_pipe();
        const std::vector<char*> variables = environment();
        process_ =
            start({arguments.data(), variables.data(), input, output.write.number(), errors.write.number()}, limits);
        if (process_ < 0) no_process();
        if (family_) setpgid(process_, process_);  // by whichever of us comes first
        group_ = process_;
        output_ = std::move(output.read);
        errors_ = std::move(errors.read);
    }
    ~Child() {
        if (family_ && group_ > 0) kill(-group_, SIGKILL);
        if (process_ > 0) {
            kill(process_, SIGKILL);
            wait();
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    Descriptor& output() { return output_; }
    Descriptor& errors() { return errors_; }

    /// Its status, as waitpid() gives it.
    int wait() {
        int status = 0;
        while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
        return status;
    }

    /// The same, if it ends before the deadline.
    bool ends_by(Clock::time_point deadline, int& status) {
        constexpr long longest_pause = 10'000'000;
        for (timespec pause{0, 50'000};; pause.tv_nsec = std::min(2 * pause.tv_nsec, longest_pause)) {
            const pid_t ended = waitpid(process_, &status, WNOHANG);
            if (ended == process_) {
                process_ = -1;
                return true;
            }
            if (Clock::now() >= deadline) return false;
            nanosleep(&pause, nullptr);
        }
    }

private:
    pid_t process_ = -1;
    pid_t group_ = -1;  ///< of a family, whether or not its first member still lives
    bool family_ = false;
    Descriptor output_;
    Descriptor errors_;
};

/// Reads what there is; an empty view at the end.
std::string_view read_some(int file, std::span<char> buffer) {
    ssize_t got = 0;
    while ((got = read(file, buffer.data(), buffer.size())) < 0 && errno == EINTR) {
    }
    return {buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
}

/// Both streams to their ends. exited, unless the child must be ended.
ChildEnd drain(Child& child, Clock::time_point deadline, std::string& errors,
               const std::function<bool(std::string_view)>& take) {
    std::array<char, chunk_bytes> buffer;
    while (child.output().number() >= 0 || child.errors().number() >= 0) {
        std::array<pollfd, 2> streams{pollfd{child.output().number(), POLLIN, 0},
                                      pollfd{child.errors().number(), POLLIN, 0}};  // poll leaves out negative ones
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0) return ChildEnd::too_slow;
        if (poll(streams.data(), streams.size(), static_cast<int>(left.count())) < 0 && errno != EINTR) no_process();
        if (streams[0].revents != 0) {
            const std::string_view bytes = read_some(child.output().number(), buffer);
            if (bytes.empty()) child.output().shut();
            else if (!take(bytes)) return ChildEnd::stopped;
        }
        if (streams[1].revents != 0) {
            const std::string_view bytes = read_some(child.errors().number(), buffer);
            if (bytes.empty()) child.errors().shut();
            errors += bytes.substr(0, most_errors - std::min(errors.size(), most_errors));
        }
    }
    return ChildEnd::exited;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, int input, const ChildLimits& limits,
                      const std::function<bool(std::string_view)>& take) {
    const Clock::time_point deadline = Clock::now() + limits.time;
    Child child(command, input, limits);
    ChildResult result;
    result.end = drain(child, deadline, result.errors, take);
    if (result.end != ChildEnd::exited) return result;
    int status = 0;
    if (!child.ends_by(deadline, status)) {
        result.end = ChildEnd::too_slow;
    } else if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        result.end = signal == SIGXCPU || signal == SIGKILL ? ChildEnd::too_slow : ChildEnd::crashed;
    } else {
        result.exit_code = WEXITSTATUS(status);
        if (result.exit_code == exec_failed) result.end = ChildEnd::not_started;
    }
    return result;
}

}  // namespace budgetcheck
