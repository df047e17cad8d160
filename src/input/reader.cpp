// Reads by plain system calls: pipes and special files are read like files, and nothing is read twice. Of a PDF only
// the beginning is read here; one that comes through a pipe is put into a nameless file, for its readers go to and fro.
#include "input/reader.hpp"

#include "input/interrupt.hpp"
#include "input/sources.hpp"
#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

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
    {"\x1F\x8B"sv, "input/archive"},
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
    return std::nullopt;
}

Message too_large(std::size_t limit = max_document_bytes) { return {"input/too-large", {std::to_string(limit >> 20)}}; }

/// A file of our own that has no name and goes with us.
class NamelessFile {
public:
    NamelessFile() : file_(std::tmpfile()) {
        if (file_ == nullptr) throw std::system_error(last_system_error());
    }
    ~NamelessFile() { std::fclose(file_); }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    int number() const { return fileno(file_); }

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(number(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) throw std::system_error(last_system_error());
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

private:
    std::FILE* file_;
};

bool is_regular(int file) {
    struct stat status {};
    return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

bool has_web_name(std::string_view path) {
    std::string end(path.substr(path.size() - std::min<std::size_t>(path.size(), 6)));
    for (char& c : end)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return end.ends_with(".html") || end.ends_with(".htm") || end.ends_with(".xhtml");
}

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

bool Reader::read_more(int file, std::size_t most) {
    ssize_t got = 0;
    while ((got = ::read(file, buffer_.get() + size_, most)) < 0)
        if (errno != EINTR || is_interrupted()) throw std::system_error(last_system_error());
    size_ += static_cast<std::size_t>(got);
    return got > 0;
}

std::optional<Message> Reader::fill(int file) {
    grow(first_capacity);
    std::size_t most = first_capacity;
    while (read_more(file, std::min(capacity_ - size_, most))) {
        if (is_pdf(read_bytes())) origin_ = Origin::pages;
        else if (kind_ = office::file_kind(read_bytes()); kind_ != office::FileKind::other) origin_ = Origin::cells;
        if (origin_ != Origin::text) return fill_from_file(file);
        if (size_ < pdf_start_bytes) continue;
        most = max_document_bytes;
        if (size_ < first_capacity) continue;  // mostly all of it: its size is not asked for
        const std::size_t expected = std::max(size_hint(file), size_);
        if (expected > max_document_bytes) return too_large();
        if (size_ < capacity_) continue;
        grow(std::min(std::max(expected, 2 * capacity_), max_document_bytes) + end_probe);
    }
    return std::nullopt;
}

std::optional<Message> Reader::fill_from_file(int file) {
    if (size_hint(file) > max_pdf_bytes) return too_large(max_pdf_bytes);
    if (is_regular(file)) return read_seekable(file);
    const NamelessFile copy;
    std::size_t copied = 0;
    do {
        copy.write(read_bytes());
        copied += size_;
        if (copied > max_pdf_bytes) return too_large(max_pdf_bytes);
        size_ = 0;
    } while (read_more(file, capacity_));
    return read_seekable(copy.number());
}

std::optional<Message> Reader::read_seekable(int file) {
    if (origin_ == Origin::pages) {
        read_pdf(file, pdf_tool_, max_document_bytes, pdf_);
        return pdf_.error;
    }
    office::read_office(file, kind_, converter_, max_document_bytes, office_);
    return office_.error;
}

void Reader::forget() {
    if (capacity_ > kept_capacity) {
        buffer_.reset();
        capacity_ = 0;
    }
    if (pdf_.text.capacity() > kept_capacity) pdf_.text = {};
    converted_ = {};
    size_ = 0;
    office_.clear();
    origin_ = Origin::text;
    is_converted_ = false;
}

std::optional<Message> Reader::convert(Encoding encoding) {
    if (encoding == Encoding::automatic) encoding = recognised(read_bytes());
    is_converted_ = encoding != Encoding::utf8;
    if (is_converted_) converted_ = as_utf8(read_bytes(), encoding);
    const std::size_t nul = bytes().find('\0');
    if (nul != std::string_view::npos) return Message{"input/binary", {std::to_string(nul + 1)}};
    return std::nullopt;
}

std::optional<Message> Reader::read(const std::string& path, Encoding encoding) {
    forget();
    const File file(path);
    if (file.number() < 0) return read_error(last_system_error());
    try {
        if (std::optional<Message> problem = fill(file.number())) return problem;
        if (origin_ != Origin::text) return std::nullopt;
        if (std::optional<Message> problem = unfit(read_bytes())) return problem;
        if (std::optional<Message> problem = convert(encoding)) return problem;
        const bool named_so = has_web_name(path) && bytes().find('<') != std::string_view::npos;
        if (!named_so && !office::is_web_page(bytes())) return std::nullopt;
        office::read_web_page(bytes(), max_document_bytes, office_);
        origin_ = Origin::cells;
        return office_.error;
    } catch (const std::system_error& problem) {
        return read_error(problem.code());
    }
}

void Reader::complete(Report& report) const {
    report.origin = origin_;
    if (std::optional<Message> problem = doubt()) report.error = std::move(problem);
    if (origin_ != Origin::cells) return;
    office_.cells.locate(report);
    report.remarks = office_.remarks;
}

}  // namespace budgetcheck
