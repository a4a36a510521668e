// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/calls/CallDirectory.h"
#include "core/calls/CallHistory.h"

#include <QWidget>

#include <cstddef>
#include <deque>
#include <functional>

class QLabel;

namespace workbench {

class LinkButton;
struct PacketWay;
class PacketPath;
class StageStrip;
class Theme;

/// The part of Detail that says why: a picture of where the packet stopped or of the cut connection, the call
/// that caused the failure as a link, the stages of a connect in the background. Hidden where there is
/// nothing to say. GUI thread.
class CallReason : public QWidget
{
    Q_OBJECT
public:
    explicit CallReason(const Theme& theme, QWidget* parent = nullptr);

    /// The call in `row`; reads the history, keeps nothing of it.
    void setCall(const CallHistory& history, const CallDirectory& directory, std::size_t row);
    /// More is known of why the call `seq` failed than the calls tell; `link` (may be empty) does `act`. Kept
    /// for the last kMostTold calls. `words` and `link` make words in the language of now.
    void tellCause(quint64 seq, std::function<QString()> words, std::function<QString()> link,
                   std::function<void()> act);
    static constexpr std::size_t kMostTold = 32;
    /// The stages again, where one may have come since.
    void follow(const CallHistory& history, std::size_t row);

Q_SIGNALS:
    /// A link was clicked: select that row.
    void callRequested(quint64 seq);

private:
    void fillPicture(const CallRecord& record, const CallDirectory& directory);
    static QString sentenceOf(const PacketWay& way);
    static QString datagramSentence(std::size_t candidates, bool failedSends);
    void fillCause(const CallHistory& history, const CallDirectory& directory, std::uint64_t seq);
    void fillStages(const CallHistory& history, std::uint64_t seq);
    void applyTheme();

    const Theme& m_theme;
    QLabel* m_pictureTitle;
    PacketPath* m_picture;
    QLabel* m_sentence;
    QLabel* m_badge;
    QLabel* m_causeTitle;
    QLabel* m_cause;
    LinkButton* m_causeLink;
    QLabel* m_stagesTitle;
    StageStrip* m_stages;
    quint64 m_shown = 0;
    quint64 m_causeCall = 0; ///< 0: what was told is the cause
    struct Told {
        quint64 seq;
        std::function<QString()> words;
        std::function<QString()> link;
        std::function<void()> act;
    };
    const Told* toldOf(quint64 seq) const;
    std::deque<Told> m_told;   ///< the last one last
    bool m_stagesOpen = false; ///< a stage is still to come
};

} // namespace workbench
