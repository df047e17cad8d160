// Whole writes only: a short write is continued, an error is told. SIGPIPE must be ignored by the program, so that a
// closed pipe is an error like others.
#include "input/output.hpp"

#include "input/system_error.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace budgetcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = std::size_t{64} << 10;

}  // namespace

Output::Output(const std::string& path, const std::string& standard) : name_(path.empty() ? standard : path) {
    buffer_.reserve(buffer_bytes);
    if (path.empty()) {
        file_ = STDOUT_FILENO;
        interactive_ = isatty(file_) != 0;
    } else {
        open(path);
    }
}

void Output::open(const std::string& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        file_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);  // a pipe or device is not replaced by a file
        if (file_ < 0) fail();
        return;
    }
    try {
        beside_.emplace(path);
        file_ = beside_->number();
    } catch (const std::system_error& problem) {
        throw OutputError(write_error(problem.code(), name_));
    }
}

void Output::discard() {
    beside_.reset();
    file_ = -1;
}

Output::~Output() {
    if (!beside_ && file_ >= 0 && file_ != STDOUT_FILENO) close(file_);
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
    if (!beside_) return;
    try {
        beside_->commit();
    } catch (const std::system_error& problem) {
        throw OutputError(write_error(problem.code(), name_));
    }
    discard();
}

}  // namespace budgetcheck
