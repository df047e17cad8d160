// Moved by rename(), which replaces a file as a whole.
#include "input/file_beside.hpp"

#include "input/interrupt.hpp"
#include "input/system_error.hpp"

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

constexpr mode_t usual_permissions = 0666;

mode_t permissions_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) return status.st_mode & 0777;
    const mode_t mask = umask(0);
    umask(mask);
    return usual_permissions & ~mask;
}

[[noreturn]] void fail() { throw std::system_error(last_system_error()); }

}  // namespace

FileBeside::FileBeside(const std::string& path)
    : path_(fs::is_symlink(path) ? fs::weakly_canonical(path).string() : path), temporary_(path_ + ".XXXXXX") {
    file_ = mkostemp(temporary_.data(), O_CLOEXEC);
    if (file_ < 0) fail();
    unfinished_file(temporary_.c_str());
    fchmod(file_, permissions_of(path_));
}

void FileBeside::commit() {
    if (fsync(file_) != 0) fail();
    if (close(std::exchange(file_, -1)) != 0) fail();
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail();
    unfinished_file(nullptr);
    temporary_.clear();
}

void FileBeside::discard() {
    if (!temporary_.empty()) {
        unfinished_file(nullptr);
        unlink(temporary_.c_str());
        temporary_.clear();
    }
    if (file_ >= 0) close(std::exchange(file_, -1));
}

FileBeside::~FileBeside() { discard(); }

}  // namespace budgetcheck
