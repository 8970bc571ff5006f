window.TENANT = {"display_name":"Isola Film Fest","api_key":"0123456789abcdef0123456789abcdef","event_bucket":"65a1b2c3d4e5f60718293a4b"};
