// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <cstdint>
#include <functional>

namespace workbench {

class LinkButton;
class MessageLine;
class Theme;

/// Why what was asked for in a panel could not be done, with a link to the call that failed. Hidden while
/// there is nothing to tell.
class ProblemLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemLine(const Theme& theme, QWidget* parent = nullptr);

    /// `words` is asked again when the language changes; `seq` 0: no call proves it.
    void setProblem(std::function<QString()> words, std::uint64_t seq);
    void clear();
    QString text() const;

Q_SIGNALS:
    void callRequested(quint64 seq);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    MessageLine* m_line;
    LinkButton* m_call;
    std::function<QString()> m_words;
    std::uint64_t m_seq = 0;
};

} // namespace workbench
