<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench::Tab</name>
    <message>
        <source>TCP Server</source>
        <translation>TCP-Server</translation>
    </message>
    <message>
        <source>TCP Client</source>
        <translation>TCP-Client</translation>
    </message>
    <message>
        <source>UDP Sender</source>
        <translation>UDP-Sender</translation>
    </message>
    <message>
        <source>UDP Receiver</source>
        <translation>UDP-Empfänger</translation>
    </message>
    <message>
        <source>Host Lookup</source>
        <translation>Namensauflösung</translation>
    </message>
</context>
</TS>
