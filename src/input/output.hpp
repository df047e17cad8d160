// Where a run writes its result: standard output, or a file that appears only when it is complete.
#pragma once

#include "input/file_beside.hpp"

#include <budgetcheck/report.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace budgetcheck {

/// The output could not be written; message() says where and why.
class OutputError : public std::runtime_error {
public:
    explicit OutputError(Message message)
        : std::runtime_error(std::string(message.key)), message_(std::move(message)) {}

    const Message& message() const { return message_; }

private:
    Message message_;
};

/// Bytes on their way out. A file is written beside its place under another name, and moved there by finish(); without
/// finish() nothing of it stays. Pipes and devices are written directly. `standard` is what messages call the
/// standard output.
class Output {
public:
    /// Opens standard output for an empty path. Throws OutputError.
    Output(const std::string& path, const std::string& standard);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view bytes);

    /// Everything is out, or OutputError says why not.
    void finish();

    /// Nothing of a file stays, as without finish(), but now.
    void discard();

private:
    void open(const std::string& path);
    void flush();
    void put(std::string_view bytes);
    [[noreturn]] void fail();

    std::optional<FileBeside> beside_;  ///< where a file is written
    int file_ = -1;
    bool interactive_ = false;  ///< somebody is watching: nothing waits in the buffer
    std::string name_;          ///< as messages call it
    std::string buffer_;
};

}  // namespace budgetcheck
