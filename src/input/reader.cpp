// Reads by plain system calls: pipes and special files are read like files, and nothing is read twice.
#include "input/reader.hpp"

#include "input/sources.hpp"
#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace budgetcheck {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t first_capacity = std::size_t{64} << 10;
constexpr std::size_t end_probe = 2;  // the last read must find the end, or what is too much, without a larger buffer
constexpr std::size_t kept_capacity = std::size_t{1} << 20;  // so that one huge document does not cost memory for all

/// Files that are no text, by their first bytes.
struct Signature {
    std::string_view bytes;
    std::string_view message;
};

constexpr auto signatures = std::to_array<Signature>({
    {"%PDF-"sv, "input/pdf"},
    {"PK\x03\x04"sv, "input/archive"},
    {"\xD0\xCF\x11\xE0"sv, "input/archive"},
    {"\x1F\x8B"sv, "input/archive"},
    {"\xFF\xFE"sv, "input/utf16"},
    {"\xFE\xFF"sv, "input/utf16"},
});

class File {
public:
    explicit File(const std::string& path)
        : own_(path != standard_input), number_(own_ ? open(path.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {}
    ~File() {
        if (own_ && number_ >= 0) close(number_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    int number() const { return number_; }

private:
    bool own_;
    int number_;
};

std::optional<Message> unfit(std::string_view bytes) {
    if (bytes.empty()) return Message{"input/empty", {}};
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes)) return Message{signature.message, {}};
    const std::size_t nul = bytes.find('\0');
    if (nul != bytes.npos) return Message{"input/binary", {std::to_string(nul + 1)}};
    return std::nullopt;
}

Message too_large() { return {"input/too-large", {std::to_string(max_document_bytes >> 20)}}; }

/// The size the system gives for a file; some files do not know theirs.
std::size_t size_hint(int file) {
    struct stat status {};
    return fstat(file, &status) != 0 || status.st_size <= 0 ? 0 : static_cast<std::size_t>(status.st_size);
}

}  // namespace

void Reader::grow(std::size_t wanted) {
    if (wanted <= capacity_) return;
    auto larger = std::make_unique_for_overwrite<char[]>(wanted);
    if (size_ > 0) std::memcpy(larger.get(), buffer_.get(), size_);
    buffer_ = std::move(larger);
    capacity_ = wanted;
}

std::optional<Message> Reader::fill(int file) {
    const std::size_t expected = size_hint(file);
    if (expected > max_document_bytes) return too_large();
    grow(std::max(expected + end_probe, first_capacity));
    while (true) {
        if (size_ == capacity_) grow(std::min(2 * capacity_, max_document_bytes + end_probe));
        const ssize_t got = ::read(file, buffer_.get() + size_, capacity_ - size_);
        if (got == 0) return std::nullopt;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return read_error(last_system_error());
        size_ += static_cast<std::size_t>(got);
        if (size_ > max_document_bytes) return too_large();
    }
}

std::optional<Message> Reader::read(const std::string& path) {
    if (capacity_ > kept_capacity) {
        buffer_.reset();
        capacity_ = 0;
    }
    size_ = 0;
    const File file(path);
    if (file.number() < 0) return read_error(last_system_error());
    if (std::optional<Message> problem = fill(file.number())) return problem;
    return unfit(bytes());
}

}  // namespace budgetcheck
