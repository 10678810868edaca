# Fills Request Tracker: request-tracker-tickets.pl FILE, with its settings in RT_SITE_CONFIG. FILE holds the custom fields of the
# queue and the tickets, as JSON; a key that is not known here (what is true of a ticket) is left out.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use Encode;
use JSON;
use RT;

RT->LoadConfig;
RT->Init;
my $system = RT->SystemUser;

sub made {
    my ( $ok, $message ) = @_;
    die "$message\n" unless $ok;
    return $ok;
}

open my $file, '<', $ARGV[0] or die "$ARGV[0]: $!\n";
my $wanted = decode_json( do { local $/; <$file> } );

my $queue = RT::Queue->new($system);
made( $queue->Create( Name => $wanted->{queue} ) );

my %field;
for ( @{ $wanted->{fields} } ) {
    my $custom = RT::CustomField->new($system);
    made( $custom->Create( Name => $_->{name}, Type => $_->{type}, MaxValues => 1, LookupType => 'RT::Queue-RT::Ticket' ) );
    made( $custom->AddValue( Name => $_ ) ) for @{ $_->{values} || [] };
    made( $custom->AddToObject($queue) );
    $field{ $_->{name} } = $custom->Id;
}

my $analyst = RT::User->new($system);
made( $analyst->Create( Name => 'analyst', RealName => 'Ana Lyst', EmailAddress => 'analyst@soc.example', Privileged => 1, Password => 'analyst-1' ) );
made( $analyst->PrincipalObj->GrantRight( Right => 'SuperUser', Object => $RT::System ) );

for my $ticket ( @{ $wanted->{tickets} } ) {
    my $mail = MIME::Entity->build(
        Subject  => encode( 'UTF-8', $ticket->{subject} ),
        Type     => $ticket->{html} ? 'text/html' : 'text/plain',
        Charset  => 'UTF-8',
        Encoding => '8bit',
        Data     => [ encode( 'UTF-8', $ticket->{html} || $ticket->{text} ) ],
    );
    my $made = RT::Ticket->new($system);
    my ( $id, undef, $message ) = $made->Create(
        Queue     => $queue->Id,
        Subject   => $ticket->{subject},
        Requestor => 'siem@soc.example',
        MIMEObj   => $mail,
        map { ( "CustomField-$field{$_}" => $ticket->{fields}{$_} ) } keys %{ $ticket->{fields} || {} },
    );
    made( $id, $message );
    made( $made->Comment( Content => $ticket->{comment} ) ) if $ticket->{comment};
}
