// Whole writes only: a short write is continued, an error is told. SIGPIPE must be ignored by the program, so that a
// closed pipe is an error like others.
#include "input/output.hpp"

#include "input/interrupt.hpp"
#include "input/system_error.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace budgetcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = std::size_t{64} << 10;
constexpr mode_t usual_permissions = 0666;

mode_t permissions_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) return status.st_mode & 0777;
    const mode_t mask = umask(0);
    umask(mask);
    return usual_permissions & ~mask;
}

}  // namespace

Output::Output(const std::string& path, const std::string& standard) : name_(path.empty() ? standard : path) {
    buffer_.reserve(buffer_bytes);
    if (path.empty()) {
        file_ = STDOUT_FILENO;
        interactive_ = isatty(file_) != 0;
        return;
    }
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::exists(status) || fs::is_regular_file(status)) {
        open_beside(path);
    } else {
        file_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);  // a pipe or device is not replaced by a file
        if (file_ < 0) fail();
    }
}

void Output::open_beside(const std::string& path) {
    std::error_code missing;
    std::error_code problem;
    path_ = fs::is_symlink(path, missing) ? fs::weakly_canonical(path, problem).string() : path;
    if (problem) throw OutputError(write_error(problem, name_));
    temporary_ = path_ + ".XXXXXX";
    file_ = mkostemp(temporary_.data(), O_CLOEXEC);
    if (file_ < 0) {
        temporary_.clear();
        fail();
    }
    unfinished_file(temporary_.c_str());
    fchmod(file_, permissions_of(path_));
}

void Output::discard() {
    if (temporary_.empty()) return;
    unfinished_file(nullptr);
    unlink(temporary_.c_str());
    temporary_.clear();
}

Output::~Output() {
    discard();
    if (file_ >= 0 && file_ != STDOUT_FILENO) close(file_);
}

void Output::fail() { throw OutputError(write_error(last_system_error(), name_)); }

void Output::write(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > buffer_bytes) flush();
    if (bytes.size() >= buffer_bytes) put(bytes);
    else buffer_ += bytes;
    if (interactive_) flush();
}

void Output::flush() {
    put(buffer_);
    buffer_.clear();
}

void Output::put(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Output::finish() {
    flush();
    if (temporary_.empty()) return;
    if (fsync(file_) != 0) fail();
    if (close(std::exchange(file_, -1)) != 0) fail();
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail();
    unfinished_file(nullptr);
    temporary_.clear();
}

}  // namespace budgetcheck
