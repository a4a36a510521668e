<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>FaultWords</name>
    <message numerus="yes">
        <source>at most %Ln byte(s)</source>
        <translation>
            <numerusform>at most %Ln byte</numerusform>
            <numerusform>at most %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faults on, %Ln rule(s)</source>
        <translation>
            <numerusform>Faults on, %Ln rule</numerusform>
            <numerusform>Faults on, %Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::AnswerPane</name>
    <message numerus="yes">
        <source>%n address(es) of this computer</source>
        <translation>
            <numerusform>%n address of this computer</numerusform>
            <numerusform>%n addresses of this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ByteWords</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes lost</source>
        <translation>
            <numerusform>%Ln byte lost</numerusform>
            <numerusform>%Ln bytes lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more bytes</source>
        <translation>
            <numerusform>%Ln more byte</numerusform>
            <numerusform>%Ln more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::CallLogView</name>
    <message numerus="yes">
        <source>%Ln calls were written to %1.</source>
        <translation>
            <numerusform>%Ln call was written to %1.</numerusform>
            <numerusform>%Ln calls were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln calls?</source>
        <translation>
            <numerusform>Forget %Ln call?</numerusform>
            <numerusform>Forget %Ln calls?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln injected</source>
        <translation>
            <numerusform>%Ln injected</numerusform>
            <numerusform>%Ln injected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older calls were dropped from memory.</source>
        <translation>
            <numerusform>%Ln older call was dropped from memory.</numerusform>
            <numerusform>%Ln older calls were dropped from memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was copied: %Ln rows are too many. Save them to a file.</source>
        <translation>
            <numerusform>Nothing was copied: %Ln row is too many. Save it to a file.</numerusform>
            <numerusform>Nothing was copied: %Ln rows are too many. Save them to a file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no packet: unix sockets, waiting, housekeeping.</source>
        <translation>
            <numerusform>%Ln has no packet: unix sockets, waiting, housekeeping.</numerusform>
            <numerusform>%Ln have no packet: unix sockets, waiting, housekeeping.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::CallMeaning</name>
    <message numerus="yes">
        <source>%Ln datagrams were dropped by the kernel before this one: they were not read in time.</source>
        <translation>
            <numerusform>%Ln datagram was dropped by the kernel before this one: it was not read in time.</numerusform>
            <numerusform>%Ln datagrams were dropped by the kernel before this one: they were not read in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The datagram was cut: %Ln bytes of it were kept.</source>
        <translation>
            <numerusform>The datagram was cut: %Ln byte of it was kept.</numerusform>
            <numerusform>The datagram was cut: %Ln bytes of it were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes are lost: there was no room for them.</source>
        <translation>
            <numerusform>%Ln byte is lost: there was no room for it.</numerusform>
            <numerusform>%Ln bytes are lost: there was no room for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handles are ready.</source>
        <translation>
            <numerusform>%Ln handle is ready.</numerusform>
            <numerusform>%Ln handles are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system took all %Ln bytes.</source>
        <translation>
            <numerusform>The system took the %Ln byte.</numerusform>
            <numerusform>The system took all %Ln bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes were read. There was room for %1.</source>
        <translation>
            <numerusform>%Ln byte was read. There was room for %1.</numerusform>
            <numerusform>%Ln bytes were read. There was room for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses. They are ready to use: family, type, protocol, address and port, as socket() and connect() want them.</source>
        <translation>
            <numerusform>%Ln address. It is ready to use: family, type, protocol, address and port, as socket() and connect() want them.</numerusform>
            <numerusform>%Ln addresses. They are ready to use: family, type, protocol, address and port, as socket() and connect() want them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::CallWords</name>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cut: %Ln bytes kept, the rest is lost</source>
        <translation>
            <numerusform>cut: %Ln byte kept, the rest is lost</numerusform>
            <numerusform>cut: %Ln bytes kept, the rest is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cut: %Ln bytes kept, %1 lost</source>
        <translation>
            <numerusform>cut: %Ln byte kept, %1 lost</numerusform>
            <numerusform>cut: %Ln bytes kept, %1 lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagrams were dropped before this one</source>
        <translation>
            <numerusform>%Ln datagram was dropped before this one</numerusform>
            <numerusform>%Ln datagrams were dropped before this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ClientTargets</name>
    <message numerus="yes">
        <source>%n chosen client(s)</source>
        <translation>
            <numerusform>%n chosen client</numerusform>
            <numerusform>%n chosen clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::EmptyLog</name>
    <message numerus="yes">
        <source>%Ln calls are hidden by the filter.</source>
        <translation>
            <numerusform>%Ln call is hidden by the filter.</numerusform>
            <numerusform>%Ln calls are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls that the workbench made for itself are hidden.</source>
        <translation>
            <numerusform>%Ln call that the workbench made for itself is hidden.</numerusform>
            <numerusform>%Ln calls that the workbench made for itself are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::FaultsPane</name>
    <message numerus="yes">
        <source>%Ln of %1 on</source>
        <translation>
            <numerusform>%Ln of %1 on</numerusform>
            <numerusform>%Ln of %1 on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) on</source>
        <translation>
            <numerusform>%Ln rule on</numerusform>
            <numerusform>%Ln rules on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::FileLine</name>
    <message numerus="yes">
        <source>to %Ln clients</source>
        <translation>
            <numerusform>to %Ln client</numerusform>
            <numerusform>to %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files sent, %1 in %2.</source>
        <translation>
            <numerusform>%Ln file sent, %1 in %2.</numerusform>
            <numerusform>%Ln files sent, %1 in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::HexWindow</name>
    <message numerus="yes">
        <source>%Ln byte(s) chosen</source>
        <translation>
            <numerusform>%Ln byte chosen</numerusform>
            <numerusform>%Ln bytes chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ImportDesk</name>
    <message numerus="yes">
        <source>%Ln thing(s) were imported into the library; Undo takes them out.</source>
        <translation>
            <numerusform>%Ln thing was imported into the library; Undo takes it out.</numerusform>
            <numerusform>%Ln things were imported into the library; Undo takes them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln chosen, %1</source>
        <translation>
            <numerusform>%Ln chosen, %1</numerusform>
            <numerusform>%Ln chosen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen (at most %2), %1</source>
        <translation>
            <numerusform>%Ln chosen (at most %2), %1</numerusform>
            <numerusform>%Ln chosen (at most %2), %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln thing(s) can be imported at once: choose less.</source>
        <translation>
            <numerusform>At most %Ln thing can be imported at once: choose less.</numerusform>
            <numerusform>At most %Ln things can be imported at once: choose less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ImportWords</name>
    <message numerus="yes">
        <source>%Ln more than can be taken were left out.</source>
        <translation>
            <numerusform>%Ln more than can be taken was left out.</numerusform>
            <numerusform>%Ln more than can be taken were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) of a link layer that is not known (%1) were left out.</source>
        <translation>
            <numerusform>%Ln packet of a link layer that is not known (%1) was left out.</numerusform>
            <numerusform>%Ln packets of a link layer that is not known (%1) were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) that are not IP were left out.</source>
        <translation>
            <numerusform>%Ln packet that is not IP was left out.</numerusform>
            <numerusform>%Ln packets that are not IP were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln IP packet(s) that are neither TCP nor UDP were left out.</source>
        <translation>
            <numerusform>%Ln IP packet that is neither TCP nor UDP was left out.</numerusform>
            <numerusform>%Ln IP packets that are neither TCP nor UDP were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln IP fragment(s) were left out: they are not put together.</source>
        <translation>
            <numerusform>%Ln IP fragment was left out: they are not put together.</numerusform>
            <numerusform>%Ln IP fragments were left out: they are not put together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with headers that cannot be were left out.</source>
        <translation>
            <numerusform>%Ln packet with headers that cannot be was left out.</numerusform>
            <numerusform>%Ln packets with headers that cannot be were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) were captured only in part.</source>
        <translation>
            <numerusform>%Ln packet was captured only in part.</numerusform>
            <numerusform>%Ln packets were captured only in part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) are not in the capture.</source>
        <translation>
            <numerusform>%Ln byte is not in the capture.</numerusform>
            <numerusform>%Ln bytes are not in the capture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more.</source>
        <translation>
            <numerusform>and %Ln more.</numerusform>
            <numerusform>and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payload(s)</source>
        <translation>
            <numerusform>%Ln payload</numerusform>
            <numerusform>%Ln payloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s) of reply rules</source>
        <translation>
            <numerusform>%Ln set of reply rules</numerusform>
            <numerusform>%Ln sets of reply rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other thing(s)</source>
        <translation>
            <numerusform>%Ln other thing</numerusform>
            <numerusform>%Ln other things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stream(s)</source>
        <translation>
            <numerusform>%Ln stream</numerusform>
            <numerusform>%Ln streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln packet</numerusform>
            <numerusform>%Ln packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) missing</source>
        <translation>
            <numerusform>%Ln byte missing</numerusform>
            <numerusform>%Ln bytes missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) came again</source>
        <translation>
            <numerusform>%Ln byte came again</numerusform>
            <numerusform>%Ln bytes came again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of order</source>
        <translation>
            <numerusform>%Ln out of order</numerusform>
            <numerusform>%Ln out of order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) missing before it</source>
        <translation>
            <numerusform>%Ln byte missing before it</numerusform>
            <numerusform>%Ln bytes missing before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LibraryDesk</name>
    <message numerus="yes">
        <source>%Ln rule(s) of %1 stand in the replies of %2 now.</source>
        <translation>
            <numerusform>%Ln rule of %1 stands in the replies of %2 now.</numerusform>
            <numerusform>%Ln rules of %1 stand in the replies of %2 now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LibraryPane</name>
    <message numerus="yes">
        <source>%Ln payload(s) were added to the library.</source>
        <translation>
            <numerusform>%Ln payload was added to the library.</numerusform>
            <numerusform>%Ln payloads were added to the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were removed from the library; Undo brings them back.</source>
        <translation>
            <numerusform>%Ln thing was removed from the library; Undo brings it back.</numerusform>
            <numerusform>%Ln things were removed from the library; Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone: %Ln thing(s) were taken out of the library.</source>
        <translation>
            <numerusform>The import is undone: %Ln thing was taken out of the library.</numerusform>
            <numerusform>The import is undone: %Ln things were taken out of the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were brought back.</source>
        <translation>
            <numerusform>%Ln thing was brought back.</numerusform>
            <numerusform>%Ln things were brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LibraryStore</name>
    <message numerus="yes">
        <source>Another program has changed the library, too: %Ln item(s) of it were added here, nothing was removed.</source>
        <translation>
            <numerusform>Another program has changed the library, too: %Ln item of it was added here, nothing was removed.</numerusform>
            <numerusform>Another program has changed the library, too: %Ln items of it were added here, nothing was removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LogCapture</name>
    <message numerus="yes">
        <source>%Ln calls were captured in %1.</source>
        <translation>
            <numerusform>%Ln call was captured in %1.</numerusform>
            <numerusform>%Ln calls were captured in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LogFileWindow</name>
    <message numerus="yes">
        <source>%Ln line(s) could not be read: %1.</source>
        <translation>
            <numerusform>%Ln line could not be read: %1.</numerusform>
            <numerusform>%Ln lines could not be read: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::LookupWords</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::MainWindow</name>
    <message numerus="yes">
        <source>%n socket(s) open</source>
        <translation>
            <numerusform>%n socket open</numerusform>
            <numerusform>%n sockets open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::NewCallsBand</name>
    <message numerus="yes">
        <source>%Ln new calls below</source>
        <translation>
            <numerusform>%Ln new call below</numerusform>
            <numerusform>%Ln new calls below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::OptionTree</name>
    <message numerus="yes">
        <source>%Ln more bytes</source>
        <translation>
            <numerusform>%Ln more byte</numerusform>
            <numerusform>%Ln more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::OptionWords</name>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln fields</source>
        <translation>
            <numerusform>%1, %Ln field</numerusform>
            <numerusform>%1, %Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::OptionsPane</name>
    <message numerus="yes">
        <source>%Ln on this system</source>
        <translation>
            <numerusform>%Ln on this system</numerusform>
            <numerusform>%Ln on this system</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::RepliesOfTab</name>
    <message numerus="yes">
        <source>Replies, %Ln rule(s) on</source>
        <translation>
            <numerusform>Replies, %Ln rule on</numerusform>
            <numerusform>Replies, %Ln rules on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::ReplySheet</name>
    <message numerus="yes">
        <source>%Ln answer(s) were lost: too many waited for their time.</source>
        <translation>
            <numerusform>%Ln answer was lost: too many waited for their time.</numerusform>
            <numerusform>%Ln answers were lost: too many waited for their time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rule(s) on</source>
        <translation>
            <numerusform>%1 of %Ln rule on</numerusform>
            <numerusform>%1 of %Ln rules on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::SequenceOfTab</name>
    <message numerus="yes">
        <source>Sequence, %Ln step(s), running</source>
        <translation>
            <numerusform>Sequence, %Ln step, running</numerusform>
            <numerusform>Sequence, %Ln steps, running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sequence, %Ln step(s)</source>
        <translation>
            <numerusform>Sequence, %Ln step</numerusform>
            <numerusform>Sequence, %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::SequenceSheet</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::SequenceWords</name>
    <message numerus="yes">
        <source>from step %1 on, %Ln more time(s)</source>
        <translation>
            <numerusform>from step %1 on, %Ln more time</numerusform>
            <numerusform>from step %1 on, %Ln more times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payload(s) sent</source>
        <translation>
            <numerusform>%Ln payload sent</numerusform>
            <numerusform>%Ln payloads sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expectation(s) not met</source>
        <translation>
            <numerusform>%Ln expectation not met</numerusform>
            <numerusform>%Ln expectations not met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::SocketsPane</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more held by the kernel</source>
        <translation>
            <numerusform>%Ln more held by the kernel</numerusform>
            <numerusform>%Ln more held by the kernel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) were lost before they were seen: sockets may be missing here.</source>
        <translation>
            <numerusform>%Ln call was lost before it was seen: sockets may be missing here.</numerusform>
            <numerusform>%Ln calls were lost before they were seen: sockets may be missing here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln closed</source>
        <comment>sockets</comment>
        <translation>
            <numerusform>Hide %Ln closed</numerusform>
            <numerusform>Hide %Ln closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more closed</source>
        <comment>sockets</comment>
        <translation>
            <numerusform>Show %Ln more closed</numerusform>
            <numerusform>Show %Ln more closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::StatisticsPane</name>
    <message numerus="yes">
        <source>%Ln calls</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::StepOutcome</name>
    <message numerus="yes">
        <source>%Ln datagrams dropped so far</source>
        <translation>
            <numerusform>%Ln datagram dropped so far</numerusform>
            <numerusform>%Ln datagrams dropped so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::StepPage</name>
    <message numerus="yes">
        <source>%Ln client(s) wait for this call</source>
        <translation>
            <numerusform>%Ln client waits for this call</numerusform>
            <numerusform>%Ln clients wait for this call</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::TcpClientTab</name>
    <message numerus="yes">
        <source>%1 has %n address(es).</source>
        <translation>
            <numerusform>%1 has %n address.</numerusform>
            <numerusform>%1 has %n addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::TrafficModel</name>
    <message numerus="yes">
        <source>%Ln older rows were dropped from memory.</source>
        <translation>
            <numerusform>%Ln older row was dropped from memory.</numerusform>
            <numerusform>%Ln older rows were dropped from memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagrams lost here: the receive buffer was full.</source>
        <translation>
            <numerusform>%Ln datagram lost here: the receive buffer was full.</numerusform>
            <numerusform>%Ln datagrams lost here: the receive buffer was full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::TrafficView</name>
    <message numerus="yes">
        <source>%Ln older rows</source>
        <translation>
            <numerusform>%Ln older row</numerusform>
            <numerusform>%Ln older rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are too many for that: save them to a file.</source>
        <translation>
            <numerusform>%Ln row is too many for that: save it to a file.</numerusform>
            <numerusform>%Ln rows are too many for that: save them to a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::UdpReceiverTab</name>
    <message numerus="yes">
        <source>%n datagram(s) were dropped by the system. A larger receive buffer helps.</source>
        <translation>
            <numerusform>%n datagram was dropped by the system. A larger receive buffer helps.</numerusform>
            <numerusform>%n datagrams were dropped by the system. A larger receive buffer helps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::WindowSession</name>
    <message numerus="yes">
        <source>Log %Ln call(s), %1 of %2</source>
        <translation>
            <numerusform>Log %Ln call, %1 of %2</numerusform>
            <numerusform>Log %Ln calls, %1 of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of that time selected.</source>
        <translation>
            <numerusform>%Ln call of that time selected.</numerusform>
            <numerusform>%Ln calls of that time selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench::WorkspaceDesk</name>
    <message numerus="yes">
        <source>Open %1 and close %Ln socket(s)?</source>
        <translation>
            <numerusform>Open %1 and close %Ln socket?</numerusform>
            <numerusform>Open %1 and close %Ln sockets?</numerusform>
        </translation>
    </message>
</context>
</TS>
