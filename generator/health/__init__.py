"""What a weekly look finds: dead links, records that stand still, waivers that end soon."""
