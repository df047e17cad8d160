// The converter works in a folder of its own, with a profile of its own: it neither sees nor changes that of the user,
// and several may run at once.
#include "input/office/old_office.hpp"

#include "input/office/file_chunks.hpp"
#include "input/office/package.hpp"
#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace budgetcheck::office {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

/// Words in a file that say what it is. Names in a compound file are UTF-16.
struct Sign {
    std::string_view bytes;
    Target target;
    bool locked = false;
};

constexpr auto signs = std::to_array<Sign>({
    {"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, Target::unknown, true},
    {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, Target::text_document},
    {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, Target::workbook},
    {"B\0o\0o\0k\0\0"sv, Target::workbook},
    {R"({\rtf)"sv, Target::text_document},
    {"Excel.Sheet"sv, Target::workbook},
    {"Word.Document"sv, Target::text_document},
});

[[noreturn]] void refuse(std::string_view key, std::vector<std::string> arguments = {}) {
    throw Refused{{key, std::move(arguments)}};
}

/// A folder that goes with us.
class WorkFolder {
public:
    WorkFolder() : path_((fs::temp_directory_path() / "budgetcheck-XXXXXX").string()) {
        if (mkdtemp(path_.data()) == nullptr) throw std::system_error(last_system_error());
    }
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

class OpenFile {
public:
    OpenFile(const std::string& path, int flags) : number_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~OpenFile() {
        if (number_ >= 0) close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int number() const { return number_; }

private:
    int number_;
};

void copy_to(int file, const std::string& path) {
    const OpenFile copy(path, O_WRONLY | O_CREAT | O_EXCL);
    if (copy.number() < 0) throw std::system_error(last_system_error());
    read_chunks(file, [&](std::string_view bytes, off_t at) {
        while (!bytes.empty()) {
            const ssize_t written = pwrite(copy.number(), bytes.data(), bytes.size(), at);
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) throw std::system_error(last_system_error());
            bytes.remove_prefix(static_cast<std::size_t>(written));
            at += written;
        }
        return true;
    });
}

std::string file_url(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = std::isalnum(byte) != 0 || std::string_view("/-._~").find(c) != std::string_view::npos;
        if (plain) url += c;
        else url.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15U]);
    }
    return url;
}

}  // namespace

Target target_of(int file) {
    Target found = Target::unknown;
    bool locked = false;
    read_chunks(file, [&](std::string_view bytes, off_t) {
        for (const Sign& sign : signs) {
            if (bytes.find(sign.bytes) == bytes.npos) continue;
            locked = locked || sign.locked;
            if (found == Target::unknown) found = sign.target;
        }
        return !locked;
    });
    if (locked) refuse("input/office-password");
    return found;
}

Target target_of_media_type(std::string_view type) {
    if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return Target::workbook;
    return type.starts_with("application/vnd.oasis.opendocument.text") ? Target::text_document : Target::unknown;
}

void convert(int file, Target target, const ConverterTool& tool, const std::function<void(int)>& read) {
    const WorkFolder folder;
    const bool workbook = target == Target::workbook;
    const std::string source = folder.path() + (workbook ? "/document.xls" : "/document.doc");
    const std::string result = folder.path() + (workbook ? "/out/document.xlsx" : "/out/document.docx");
    copy_to(file, source);
    std::vector<std::string> command = tool.command;
    command.push_back("-env:UserInstallation=" + file_url(folder.path() + "/profile"));
    for (const std::string& word : {std::string("--convert-to"), std::string(workbook ? "xlsx" : "docx"),
                                    std::string("--outdir"), folder.path() + "/out", source})
        command.push_back(word);
    const OpenFile nothing("/dev/null", O_RDONLY);
    const ChildResult child = run_child(command, nothing.number(), tool.limits, [](std::string_view) { return true; });
    if (child.end == ChildEnd::not_started) refuse("input/old-office-tool", {tool.command.front()});
    if (child.end == ChildEnd::too_slow) refuse("input/old-office-slow");
    const OpenFile converted(result, O_RDONLY);
    if (converted.number() < 0) refuse("input/old-office-failed");
    read(converted.number());
}

}  // namespace budgetcheck::office
