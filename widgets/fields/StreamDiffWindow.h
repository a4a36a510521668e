// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/StreamCompare.h"
#include "widgets/fields/TrafficModel.h"

#include <QPointer>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextCursor;

namespace workbench {

class MessageLine;
class Theme;

/// Compares the stream that was sent with the stream that was received, as for an echo: alike, or where the
/// first difference is, with what stands around it side by side. Says what was not kept. A window of its own,
/// which deletes itself when it is closed.
class StreamDiffWindow : public QWidget
{
    Q_OBJECT
public:
    /// A window over `parent`'s.
    StreamDiffWindow(const Theme& theme, QWidget* parent);

    /// Compares what the model keeps now. Not owned.
    void compare(TrafficModel* model);
    /// "Identical: 12 bytes."
    QString verdict() const;
    /// What else is to be said.
    QString details() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        std::uint64_t offset = 0;
        std::vector<std::optional<std::byte>> sent;
        std::vector<std::optional<std::byte>> received;
    };

    void build();
    void compareAgain();
    void excerpt(const KeptStream& sent, const KeptStream& received, std::uint64_t around);
    void retranslate();
    void showLines();
    void writeLine(QTextCursor& cursor, const Line& line) const;
    void writeSide(QTextCursor& cursor, const Line& line, bool isSent) const;
    QString verdictText() const;
    QString detailsText() const;
    QString wordsOfByte(bool isSent) const;

    const Theme& m_theme;
    QPointer<TrafficModel> m_model;
    QString m_partner; ///< of what was compared
    StreamComparison m_result;
    std::uint64_t m_sent = 0; ///< bytes
    std::uint64_t m_received = 0;
    std::vector<Line> m_lines;
    MessageLine* m_verdict;
    QLabel* m_details;
    QPlainTextEdit* m_text;
    QPushButton* m_again;
    QPushButton* m_close;
};

} // namespace workbench
